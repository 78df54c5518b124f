import { parseToken } from "./parse-token.ts"

/**
 * Reads the claims of a token without believing them: nothing is verified but the form.
 *
 * @throws {TokenProblem} `MALFORMED`
 */
export function peekClaims(token: string): Readonly<Record<string, unknown>> {
  return parseToken(token).claims
}
