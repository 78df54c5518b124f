import { IssuerError } from "../issuer-error.ts"
import type { KeySource } from "./key-source.ts"
import type { Signer } from "./signer.ts"

/** The signers that this instance has opened. */
export interface OpenSigners {
  /** @throws {IssuerError} `ERR_KEY_UNAVAILABLE` when this instance has no such private key */
  get(keyId: string): Promise<Signer>
  forget(keyId: string): Promise<void>
}

/** Asks the source for each key once. */
export function createOpenSigners(keys: KeySource): OpenSigners {
  const signers = new Map<string, Signer>()
  return {
    async get(keyId) {
      const signer = signers.get(keyId) ?? (await keys.open(keyId))
      if (!signer) throw new IssuerError("ERR_KEY_UNAVAILABLE", `This instance has no private key for ${keyId}.`)
      signers.set(keyId, signer)
      return signer
    },
    async forget(keyId) {
      signers.delete(keyId)
      await keys.forget?.(keyId)
    },
  }
}
