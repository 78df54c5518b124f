import { contradiction } from "./contradiction.ts"
import type { TypedInput } from "./typed-input.ts"

/**
 * What stands under one of two names for the same thing; nothing when it is under neither.
 *
 * @throws {InputError} when both are there with different values.
 */
export function readAlias<Value>(
  names: readonly [string, string],
  read: (name: string) => Value | undefined,
): TypedInput<Value> | undefined {
  const [name, alias] = names
  const [value, aliasValue] = [read(name), read(alias)]
  if (value === undefined) return aliasValue === undefined ? undefined : { name: alias, value: aliasValue }
  if (aliasValue === undefined || aliasValue === value) return { name, value }
  const reason = `they are two names for one thing, and say ${JSON.stringify(value)} and ${JSON.stringify(aliasValue)}`
  throw contradiction({ inputs: names, reason, hint: `Leave one of them out: ${alias} is another name of ${name}.` })
}
