import { peekClaims } from "../../tokens/peek-claims.ts"
import { TokenProblem, type TokenProblemReason } from "../../tokens/token-problem.ts"
import { verifyJwt } from "../../tokens/verify-jwt.ts"
import type { World } from "../../world/world.ts"
import { findTokenProvider } from "./find-token-provider.ts"
import { invalidIdentityToken } from "./invalid-identity-token.ts"
import { NOT_A_JWT } from "./not-a-jwt.ts"
import { readAudience } from "./read-audience.ts"
import { requireClaim } from "./require-claim.ts"
import type { WebIdentity } from "./web-identity.ts"

const ALGORITHMS = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"]

const NO_KEY =
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements"

// Open: the texts for a refused algorithm and for a signature that doesn't fit.
const MESSAGES: Readonly<Record<TokenProblemReason, string>> = {
  MALFORMED: NOT_A_JWT,
  ALGORITHM_REFUSED: NOT_A_JWT,
  ISSUER_REFUSED: "No OpenIDConnect provider found in your account for this issuer",
  SIGNATURE_INVALID: NOT_A_JWT,
  KEY_UNKNOWN: NO_KEY,
  KEYS_UNAVAILABLE: NO_KEY,
}

/**
 * Finds out who issued a token, in the account of the role that is asked for, and verifies its signature and audience.
 *
 * @throws {AwsError} `InvalidIdentityToken`
 */
export async function verifyWebIdentity(world: World, accountId: string, token: string): Promise<WebIdentity> {
  try {
    const issuer = requireClaim(peekClaims(token), "iss")
    const provider = findTokenProvider(world, accountId, issuer)
    const { claims } = await verifyJwt(token, world.keyring.sourceFor(issuer), ALGORITHMS)
    return { provider, claims, subject: requireClaim(claims, "sub"), audience: readAudience(claims, provider) }
  } catch (error) {
    throw error instanceof TokenProblem ? invalidIdentityToken(MESSAGES[error.reason]) : error
  }
}
