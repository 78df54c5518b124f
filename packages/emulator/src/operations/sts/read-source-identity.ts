import { checkLimits, type Limits } from "./check-limits.ts"
import { invalidIdentityToken } from "./invalid-identity-token.ts"

const CLAIM = "https://aws.amazon.com/source_identity"

export const SOURCE_IDENTITY: Limits = { minLength: 2, maxLength: 64, pattern: String.raw`[\w+=,.@-]*` }

/**
 * Reads the source identity that a token sets.
 *
 * Open: what STS answers to a claim of another shape.
 *
 * @throws {AwsError} `InvalidIdentityToken`, `ValidationError`
 */
export function readSourceIdentity(claims: Readonly<Record<string, unknown>>): string | undefined {
  const value = claims[CLAIM]
  if (value === undefined) return undefined
  if (typeof value !== "string") throw invalidIdentityToken("The source identity in the identity token is malformed")
  checkLimits([{ name: "sourceIdentity", value, limits: SOURCE_IDENTITY }])
  return value
}
