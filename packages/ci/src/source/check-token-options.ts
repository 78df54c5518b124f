import { ClaimbridgeError } from "@claimbridge/core"

/** What each option has to be: a test, and words for it. */
export type TokenOptionRules = Readonly<Record<string, readonly [(value: unknown) => boolean, string]>>

/**
 * Checks the options of a token source as they were typed.
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_UNKNOWN` or `ERR_OPTION_INVALID`, naming the option.
 */
export function checkTokenOptions(options: unknown, rules: TokenOptionRules): void {
  if (typeof options !== "object" || options === null) {
    throw invalid("token", options, `it must be an object with ${Object.keys(rules).join(" or ")}`)
  }
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule)
      throw new ClaimbridgeError("ERR_OPTION_UNKNOWN", { option: `token.${name}`, nearest: Object.keys(rules) })
    const [holds, words] = rule
    if (value !== undefined && !holds(value)) throw invalid(`token.${name}`, value, `it must be ${words}`)
  }
}

/** Values are not shown: one may be a token that was passed by mistake. */
function invalid(option: string, value: unknown, expected: string): ClaimbridgeError {
  return new ClaimbridgeError("ERR_OPTION_INVALID", { option, value: `(${typeof value})`, expected })
}
