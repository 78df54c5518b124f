import { invalidOption } from "../invalid-option.ts"
import { isRecord } from "../is-record.ts"
import type { SharedStorage } from "../storage/shared-storage.ts"
import type { KeySource } from "./key-source.ts"
import { makePrivateKey } from "./make-private-key.ts"
import type { MadeKeyOptions } from "./memory-keys.ts"
import { parsePrivateKey } from "./parse-private-key.ts"
import { signerOfKey } from "./signer-of-key.ts"

/** Where `storedKeys` keeps its keys. */
export interface StoredKeysOptions extends MadeKeyOptions {
  /** The storage that all instances share; it may be the issuer's own. */
  readonly storage: SharedStorage
  /** Says that you know it: whoever may read the storage can make tokens of this issuer. */
  readonly acceptPrivateKeysInStorage: true
}

/**
 * Keys that the issuer makes and keeps in a storage, so that instances on several machines sign with the same.
 *
 * > [!WARNING]
 * > The private keys lie in the storage as they are. Whoever can read it, or a backup of it, can sign for this issuer.
 * > AWS KMS (`kmsSigner`) keeps them from everybody. With a driver that writes files, set the umask to 077.
 *
 * @example
 * ```ts
 * import { storedKeys } from "@claimbridge/issuer"
 * import { createStorage } from "unstorage"
 * import redisDriver from "unstorage/drivers/redis"
 *
 * const storage = createStorage({ driver: redisDriver({ url: "rediss://redis.acme.internal", scanCount: 1000 }) })
 * const keys = storedKeys({ storage, acceptPrivateKeysInStorage: true })
 * ```
 *
 * @throws {IssuerError} `ERR_OPTION_INVALID` without `acceptPrivateKeysInStorage: true`
 */
export function storedKeys(options: StoredKeysOptions): KeySource {
  const { storage, acceptPrivateKeysInStorage, algorithm = "RS256" } = options
  if (acceptPrivateKeysInStorage !== true) throw invalidOption("acceptPrivateKeysInStorage", "has to be true")
  const nameOf = (keyId: string) => `private-keys:${keyId}`
  return {
    async next() {
      const privateKey = await makePrivateKey(algorithm)
      const signer = await signerOfKey(privateKey)
      await storage.setItem(nameOf(signer.keyId), {
        pem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      })
      return signer
    },
    async open(keyId) {
      const stored = await storage.getItem(nameOf(keyId))
      if (!isRecord(stored) || typeof stored.pem !== "string") return undefined
      return signerOfKey(parsePrivateKey(stored.pem, `The stored key ${keyId}`))
    },
    forget: (keyId) => storage.removeItem(nameOf(keyId)),
  }
}
