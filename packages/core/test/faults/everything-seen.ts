import { inspect } from "node:util"

/** All that anybody can get to see of values: their own text, what `util.inspect` and JSON make of them, stacks, causes. */
export function everythingSeen(values: readonly unknown[]): string {
  const chain = values.flatMap(withCauses)
  const told = chain.flatMap((value) => (value instanceof Error ? [String(value), value.message, value.stack] : []))
  return [
    ...told,
    JSON.stringify(chain),
    inspect(chain, { depth: null, showHidden: true, maxStringLength: null }),
  ].join("\n")
}

function withCauses(value: unknown): unknown[] {
  return value instanceof Error ? [value, ...withCauses(value.cause)] : [value]
}
