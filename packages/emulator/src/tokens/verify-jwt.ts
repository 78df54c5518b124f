import { type CryptoKey, compactVerify, errors, type JWTHeaderParameters } from "jose"
import type { KeySource } from "./key-source.ts"
import { parseJsonObject } from "./parse-json-object.ts"
import { splitToken } from "./split-token.ts"
import { TokenProblem } from "./token-problem.ts"
import { verifiedTokens } from "./verified-tokens.ts"

const ASYMMETRIC = /^(?:RS|ES)(?:256|384|512)$/

export interface VerifiedToken {
  readonly header: JWTHeaderParameters
  readonly claims: Readonly<Record<string, unknown>>
}

/**
 * Verifies form and signature of a token. Time, issuer and audience are the caller's to check.
 *
 * Only RS* and ES* can be allowed: an unsigned token or one signed with a shared secret is refused whatever the list says.
 *
 * @throws {TokenProblem} `MALFORMED` when it isn't a JWT in canonical form; `ALGORITHM_REFUSED` when its algorithm is not
 *   in the list; `KEY_UNKNOWN` or `KEYS_UNAVAILABLE` from the source; `SIGNATURE_INVALID` when the key didn't make it.
 */
export async function verifyJwt(
  token: string,
  source: KeySource,
  algorithms: readonly string[],
): Promise<VerifiedToken> {
  const { header, payload } = splitToken(token)
  if (!ASYMMETRIC.test(header.alg) || !algorithms.includes(header.alg)) throw new TokenProblem("ALGORITHM_REFUSED")
  if (!header.kid) throw new TokenProblem("KEY_UNKNOWN")

  const key = await source.keyFor(header)
  const known = verifiedTokens.find(key, token)
  if (known) return known

  const verified = { header, claims: parseJsonObject(payload) }
  await checkSignature(token, key, header.alg)
  verifiedTokens.add(key, token, verified)
  return verified
}

async function checkSignature(token: string, key: CryptoKey, algorithm: string): Promise<void> {
  try {
    await compactVerify(token, key, { algorithms: [algorithm] })
  } catch (error) {
    // A key of another type or of too few bits is a TypeError of jose's.
    if (error instanceof errors.JOSEError || error instanceof TypeError) throw new TokenProblem("SIGNATURE_INVALID")
    throw error
  }
}
