import { peekClaims } from "../../tokens/peek-claims.ts"
import { verifyJwt } from "../../tokens/verify-jwt.ts"
import type { OidcProvider } from "../../world/account.ts"
import type { Pool } from "../../world/pool.ts"
import type { OperationContext } from "../operation.ts"
import { checkAudience } from "./check-audience.ts"
import { checkIssuer } from "./check-issuer.ts"
import { checkTimes } from "./check-times.ts"
import { findLoginProvider } from "./find-login-provider.ts"
import { invalidToken } from "./invalid-token.ts"
import { readingToken } from "./reading-token.ts"

/** A login whose token was checked. */
export interface VerifiedLogin {
  readonly provider: OidcProvider
  /** The token's `sub`. */
  readonly subject: string
  readonly claims: Readonly<Record<string, unknown>>
}

const RSA = ["RS256", "RS384", "RS512"]
const ECDSA = ["ES256", "ES384", "ES512"]

/**
 * Checks one entry of `Logins`, in this order: provider, form, issuer, signature, audience, times.
 *
 * @throws {AwsError} in Cognito's words; no message repeats a token or a claim other than the times.
 */
export async function verifyLogin(
  context: OperationContext,
  pool: Pool,
  [key, token]: readonly [key: string, token: string],
): Promise<VerifiedLogin> {
  const { world } = context
  const provider = findLoginProvider(world, pool, key)
  const algorithms = world.openBehaviors.ecdsaLogins === "accept" ? [...RSA, ...ECDSA] : RSA
  const { claims } = await readingToken(() => {
    const issuer = checkIssuer(peekClaims(token).iss, key)
    return verifyJwt(token, world.keyring.sourceFor(issuer), algorithms)
  })

  checkAudience(claims, provider.clientIds)
  checkTimes(claims, world.clock)
  return { provider, subject: readSubject(claims.sub), claims }
}

function readSubject(subject: unknown): string {
  if (typeof subject === "string" && subject !== "") return subject
  throw invalidToken("Missing a required claim: sub")
}
