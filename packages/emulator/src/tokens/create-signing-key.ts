import { randomUUID } from "node:crypto"
import { CompactSign, exportJWK, generateKeyPair } from "jose"
import type { SigningKey } from "./signing-key.ts"

const encoder = new TextEncoder()

/** Makes an RSA key of 2048 bits. Generation begins at once, off the main thread; the first use awaits it. */
export function createSigningKey(algorithm: SigningKey["algorithm"]): SigningKey {
  const kid = randomUUID()
  const pair = generateKeyPair(algorithm, { modulusLength: 2048 })
  return {
    algorithm,
    kid,
    async sign(payload, header = {}) {
      const { privateKey } = await pair
      const bytes = encoder.encode(JSON.stringify(payload))
      return new CompactSign(bytes).setProtectedHeader({ ...header, alg: algorithm, kid }).sign(privateKey)
    },
    async publicJwk() {
      const { kty, n, e } = await exportJWK((await pair).publicKey)
      return Object.fromEntries(Object.entries({ kty, n, e, kid, alg: algorithm, use: "sig" }))
    },
  }
}
