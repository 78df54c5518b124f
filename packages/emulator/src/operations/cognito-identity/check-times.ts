import type { Clock } from "../../world/clock.ts"
import { invalidToken } from "./invalid-token.ts"

const GRACE_SECONDS = 300

/**
 * Checks that a token is valid now, give or take five minutes.
 *
 * Open: whether `iat` is required and looked at, and the text for a token from the future. Strict here: it must be
 * there and not lie in the future.
 *
 * @throws {AwsError} `NotAuthorizedException`
 */
export function checkTimes(claims: Readonly<Record<string, unknown>>, clock: Clock): void {
  const now = Math.floor(clock.now() / 1000)
  const exp = readTime(claims, "exp")
  const starts = [readTime(claims, "iat"), claims.nbf === undefined ? now : readTime(claims, "nbf")]

  if (now >= exp + GRACE_SECONDS) throw invalidToken(`Token expired: ${now} >= ${exp}`)
  const start = Math.max(...starts)
  if (start > now + GRACE_SECONDS) throw invalidToken(`Token is not yet valid: ${now} < ${start}`)
}

function readTime(claims: Readonly<Record<string, unknown>>, name: "exp" | "nbf" | "iat"): number {
  const value = claims[name]
  if (value === undefined || value === null) throw invalidToken(`Missing a required claim: ${name}`)
  if (typeof value !== "number" || !Number.isSafeInteger(value)) {
    throw invalidToken("Not a valid OpenId Connect identity token.")
  }
  return value
}
