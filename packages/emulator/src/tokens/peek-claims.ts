import { parseJsonObject } from "./parse-json-object.ts"
import { splitToken } from "./split-token.ts"

/**
 * Reads the claims of a token without believing them: nothing is verified but the form.
 *
 * @throws {TokenProblem} `MALFORMED`
 */
export function peekClaims(token: string): Readonly<Record<string, unknown>> {
  return parseJsonObject(splitToken(token).payload)
}
