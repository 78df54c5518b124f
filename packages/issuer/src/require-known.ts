import { invalidOption } from "./invalid-option.ts"
import { isRecord } from "./is-record.ts"

/**
 * Makes sure that a part of the configuration is an object, without names that mean nothing: a misspelled rule would be none.
 *
 * @throws {IssuerError} `ERR_OPTION_INVALID`
 */
export function requireKnown(option: string, value: unknown, names: readonly string[]): void {
  if (!isRecord(value)) throw invalidOption(option, "is not an object")
  const unknown = Object.keys(value).find((name) => !names.includes(name))
  if (unknown !== undefined) throw invalidOption(option, `has ${unknown}, which is none of ${names.join(", ")}`)
}
