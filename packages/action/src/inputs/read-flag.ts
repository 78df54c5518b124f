import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"
import { valueFault } from "./value-fault.ts"

/**
 * An input that is true or false, in the spellings of YAML 1.2; nothing when it is absent.
 *
 * @throws {InputError} when it is anything else.
 */
export function readFlag(env: Env, name: string): boolean | undefined {
  const text = readText(env, name)
  if (text === undefined) return undefined
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  throw valueFault({ input: name, value: text, expected: "true or false" })
}
