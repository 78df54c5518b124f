import { createHash } from "node:crypto"
import type { CryptoKey } from "jose"
import type { VerifiedToken } from "./verify-jwt.ts"

/** Tokens remembered per key. */
const MAX_TOKENS = 1000

const byKey = new WeakMap<CryptoKey, Map<string, VerifiedToken>>()

/**
 * Remembers which tokens a key has verified, by the SHA-256 of all their bytes, so that the calls of one exchange
 * verify a signature once. A key that its issuer no longer publishes takes its memory along.
 */
export const verifiedTokens: {
  find(key: CryptoKey, token: string): VerifiedToken | undefined
  add(key: CryptoKey, token: string, verified: VerifiedToken): void
} = {
  find: (key, token) => byKey.get(key)?.get(digest(token)),
  add(key, token, verified) {
    const tokens = byKey.get(key) ?? new Map<string, VerifiedToken>()
    byKey.set(key, tokens.set(digest(token), verified))
    const [oldest] = tokens.keys()
    if (tokens.size > MAX_TOKENS && oldest !== undefined) tokens.delete(oldest)
  },
}

function digest(token: string): string {
  return createHash("sha256").update(token).digest("base64")
}
