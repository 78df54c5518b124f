import type { TextWriter } from "../io.ts"
import type { FoundPolicy } from "./find/found.ts"
import { isRecord } from "./source/is-record.ts"
import { visible } from "./visible.ts"

/** Tells which parameters of a template stand in the policies without a value: what they are compared with can't match. */
export function tellOpenParameters(stderr: TextWriter, policies: readonly FoundPolicy[]): void {
  for (const line of new Set(policies.flatMap(openParameters))) stderr.write(`${visible(line)}\n`)
}

function openParameters({ source, policy }: FoundPolicy): readonly string[] {
  const declared = isRecord(source.value) && isRecord(source.value.Parameters) ? source.value.Parameters : {}
  const text = typeof policy === "string" ? policy : JSON.stringify(policy)
  return Object.keys(declared)
    .filter((name) => text.includes(`<${name}>`))
    .map((name) => `${source.name}: the parameter ${name} has no value. Give it with --parameter ${name}=…`)
}
