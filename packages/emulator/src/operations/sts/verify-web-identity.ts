import { peekClaims } from "../../tokens/peek-claims.ts"
import { TokenProblem, type TokenProblemReason } from "../../tokens/token-problem.ts"
import { verifyJwt } from "../../tokens/verify-jwt.ts"
import type { AwsError } from "../../wire/aws-error.ts"
import type { World } from "../../world/world.ts"
import { findTokenProvider } from "./find-token-provider.ts"
import { invalidIdentityToken } from "./invalid-identity-token.ts"
import { noTokenProvider } from "./no-token-provider.ts"
import { NOT_A_JWT } from "./not-a-jwt.ts"
import { readAudience } from "./read-audience.ts"
import { requireClaim } from "./require-claim.ts"
import type { WebIdentity } from "./web-identity.ts"

const ALGORITHMS = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"]

const NO_KEY =
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements"

// Open: the texts for a refused algorithm and for a signature that doesn't fit.
const MESSAGES: Readonly<Record<Exclude<TokenProblemReason, "ISSUER_REFUSED">, string>> = {
  MALFORMED: NOT_A_JWT,
  ALGORITHM_REFUSED: NOT_A_JWT,
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
  const issuer = await readingToken("", () => requireClaim(peekClaims(token), "iss"))
  const provider = findTokenProvider(world, accountId, issuer)
  const { claims } = await readingToken(issuer, () => verifyJwt(token, world.keyring.sourceFor(issuer), ALGORITHMS))
  return { provider, claims, subject: requireClaim(claims, "sub"), audience: readAudience(claims, provider) }
}

async function readingToken<Result>(issuer: string, step: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await step()
  } catch (error) {
    throw error instanceof TokenProblem ? refusal(error.reason, issuer) : error
  }
}

function refusal(reason: TokenProblemReason, issuer: string): AwsError {
  return reason === "ISSUER_REFUSED" ? noTokenProvider(issuer) : invalidIdentityToken(MESSAGES[reason])
}
