import type { Env } from "./env.ts"
import { readList } from "./read-list.ts"
import { valueFault } from "./value-fault.ts"

/**
 * An input that lists AWS accounts; empty when it is absent.
 *
 * @throws {InputError} when one of them is not 12 digits, as when YAML has eaten its leading zeros.
 */
export function readAccountIds(env: Env, name: string): readonly string[] {
  const ids = readList(env, name, /[\s,]+/) ?? []
  const wrong = ids.find((id) => !/^\d{12}$/.test(id))
  if (wrong === undefined) return ids
  const hint = `Quote it in the \`with\` of the step, ${name}: "${wrong.padStart(12, "0")}": YAML takes leading zeros away from a number.`
  const looksEaten = /^\d{1,11}$/.test(wrong)
  throw valueFault({ input: name, value: wrong, expected: "an account of 12 digits", ...(looksEaten && { hint }) })
}
