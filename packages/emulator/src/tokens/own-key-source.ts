import { type CryptoKey, importJWK } from "jose"
import type { KeySource } from "./key-source.ts"
import type { SigningKey } from "./signing-key.ts"
import { TokenProblem } from "./token-problem.ts"

/** Finds the one key of an issuer that lives in this process. */
export function ownKeySource(signingKey: SigningKey): KeySource {
  let imported: Promise<CryptoKey> | undefined
  return {
    async keyFor(header) {
      if (header.kid !== signingKey.kid) throw new TokenProblem("KEY_UNKNOWN")
      if (header.alg !== signingKey.algorithm) throw new TokenProblem("ALGORITHM_REFUSED")
      imported ??= importPublicKey(signingKey)
      return imported
    },
  }
}

async function importPublicKey(signingKey: SigningKey): Promise<CryptoKey> {
  const key = await importJWK(await signingKey.publicJwk(), signingKey.algorithm)
  if (key instanceof Uint8Array) throw new TokenProblem("KEY_UNKNOWN")
  return key
}
