import type { CryptoKey } from "jose"
import type { KeySource } from "./key-source.ts"
import { type ParsedToken, parseToken } from "./parse-token.ts"
import { TokenProblem } from "./token-problem.ts"
import { verifySignature } from "./verify-signature.ts"

const ASYMMETRIC = /^(?:RS|ES)(?:256|384|512)$/

/** Which key made a token's signature, so that the calls of one exchange verify it once. */
const proofs = new WeakMap<ParsedToken, { readonly key: CryptoKey; readonly verified: VerifiedToken }>()

/** What can be believed of a token once its signature holds. */
export type VerifiedToken = Pick<ParsedToken, "header" | "claims">

/**
 * Verifies form and signature of a token. Time, issuer and audience are the caller's to check.
 *
 * Only RS* and ES* can be allowed: an unsigned token or one signed with a shared secret is refused whatever the list says.
 * The key is looked up each time, so a key that its issuer has withdrawn verifies nothing any more.
 *
 * @throws {TokenProblem} `MALFORMED` when it isn't a JWT in canonical form; `ALGORITHM_REFUSED` when its algorithm is not
 *   in the list; `KEY_UNKNOWN` or `KEYS_UNAVAILABLE` from the source; `SIGNATURE_INVALID` when the key didn't make it.
 */
export async function verifyJwt(
  token: string,
  source: KeySource,
  algorithms: readonly string[],
): Promise<VerifiedToken> {
  const parsed = parseToken(token)
  const { alg, kid } = parsed.header
  if (!ASYMMETRIC.test(alg) || !algorithms.includes(alg)) throw new TokenProblem("ALGORITHM_REFUSED")
  if (!kid) throw new TokenProblem("KEY_UNKNOWN")

  const key = await source.keyFor(parsed.header)
  const proof = proofs.get(parsed)
  if (proof?.key === key) return proof.verified
  if (!verifySignature(parsed, key)) throw new TokenProblem("SIGNATURE_INVALID")
  const verified = { header: parsed.header, claims: parsed.claims }
  proofs.set(parsed, { key, verified })
  return verified
}
