import { AwsError } from "../../wire/aws-error.ts"
import { invalidIdentityToken } from "./invalid-identity-token.ts"
import { NOT_A_JWT } from "./not-a-jwt.ts"

/** How far in the future a token may claim to have been issued. */
const MAX_AHEAD_SECONDS = 300

/**
 * Checks the time claims, which must be whole seconds. There is no grace: STS was seen to refuse tokens under 200 s late.
 *
 * Open: the texts for `nbf` and for a time that isn't a whole number, and whether `iat` is needed.
 *
 * @param now Milliseconds since the epoch.
 * @throws {AwsError} `ExpiredTokenException`, `InvalidIdentityToken`
 */
export function checkTokenTime(claims: Readonly<Record<string, unknown>>, now: number): void {
  const nowSeconds = Math.floor(now / 1000)
  const expiry = readSeconds(claims, "exp")
  if (readSeconds(claims, "iat") > nowSeconds + MAX_AHEAD_SECONDS) throw invalidIdentityToken(NOT_A_JWT)
  if (claims.nbf !== undefined && readSeconds(claims, "nbf") > nowSeconds) throw invalidIdentityToken(NOT_A_JWT)
  if (nowSeconds < expiry) return
  const text = `Token expired: current date/time ${nowSeconds} must be before the expiration date/time${expiry}`
  throw new AwsError("ExpiredTokenException", text)
}

function readSeconds(claims: Readonly<Record<string, unknown>>, name: string): number {
  const value = claims[name]
  if (value === undefined) throw invalidIdentityToken(`Missing a required claim: ${name}`)
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw invalidIdentityToken(NOT_A_JWT)
  return value
}
