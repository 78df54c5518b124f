import type { Signer } from "./signer.ts"

/**
 * Where private keys live. The issuer asks it for signers, and never sees a private key.
 *
 * `fileKeys`, `storedKeys`, `listedKeys` and `memoryKeys` make one; your own may keep keys in a secret store.
 */
export interface KeySource {
  /**
   * A signer for the next key: a new one, or the next of a list.
   *
   * @param usedKeyIds Keys that sign, have signed or are to sign. The signer must be none of them.
   */
  next(usedKeyIds: ReadonlySet<string>): Promise<Signer>
  /** The signer of a key, undefined when this instance can't reach it. */
  open(keyId: string): Promise<Signer | undefined>
  /** Is told that a key is never needed again. */
  forget?(keyId: string): Promise<void>
}
