import type { KeySource } from "./key-source.ts"
import { makePrivateKey } from "./make-private-key.ts"
import type { Signer, SigningAlgorithm } from "./signer.ts"
import { signerOfKey } from "./signer-of-key.ts"

/** How keys are made. */
export interface MadeKeyOptions {
  /** Default: `RS256`. Cognito identity pools document no other; AWS STS takes `ES256` too. */
  readonly algorithm?: SigningAlgorithm
}

/**
 * Keys that live and die with this process.
 *
 * For tests, and for a single instance whose jobs may be refused after a restart until everyone has read the new key set.
 *
 * @example
 * ```ts
 * import { memoryKeys } from "@claimbridge/issuer"
 *
 * const keys = memoryKeys({ algorithm: "ES256" })
 * ```
 */
export function memoryKeys({ algorithm = "RS256" }: MadeKeyOptions = {}): KeySource {
  const signers = new Map<string, Signer>()
  return {
    async next() {
      const signer = await signerOfKey(await makePrivateKey(algorithm))
      signers.set(signer.keyId, signer)
      return signer
    },
    open: async (keyId) => signers.get(keyId),
    async forget(keyId) {
      signers.delete(keyId)
    },
  }
}
