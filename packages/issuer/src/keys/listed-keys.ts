import { IssuerError } from "../issuer-error.ts"
import type { KeySource } from "./key-source.ts"
import type { Signer } from "./signer.ts"

/**
 * Keys that you made yourself, in the order in which they are to sign. `rotate()` goes on to the next.
 *
 * For keys in files of your own and in AWS KMS. To rotate, add a signer at the end on every instance, then call `rotate()`.
 * Take a signer off the list when the key set no longer has its key.
 *
 * @example
 * ```ts
 * import { KMS } from "@aws-sdk/client-kms"
 * import { kmsSigner, listedKeys } from "@claimbridge/issuer"
 *
 * const client = new KMS({})
 * const keys = listedKeys([await kmsSigner({ client, keyId: "alias/claimbridge-2026-11" })])
 * ```
 */
export function listedKeys(signers: readonly Signer[]): KeySource {
  return {
    async next(usedKeyIds) {
      const next = signers.find(({ keyId }) => !usedKeyIds.has(keyId))
      if (next) return next
      throw new IssuerError(
        "ERR_NO_NEXT_KEY",
        "Every listed key has been used. Add a new one to the list of listedKeys.",
      )
    },
    open: async (keyId) => signers.find((signer) => signer.keyId === keyId),
  }
}
