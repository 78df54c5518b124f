import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { IssuerError } from "../issuer-error.ts"
import { fileSigner } from "./file-signer.ts"
import type { KeySource } from "./key-source.ts"
import { makePrivateKey } from "./make-private-key.ts"
import type { MadeKeyOptions } from "./memory-keys.ts"
import { signerOfKey } from "./signer-of-key.ts"

/** Where `fileKeys` keeps its keys. */
export interface FileKeysOptions extends MadeKeyOptions {
  /** The folder; it is made if need be. Nobody but the issuer's user may enter it. */
  readonly folder: string
}

/**
 * Keys that the issuer makes and keeps in files, one each, readable by its own user alone.
 *
 * Instances on one machine, or with a file system in common, may share the folder.
 *
 * @example
 * ```ts
 * import { fileKeys } from "@claimbridge/issuer"
 *
 * const keys = fileKeys({ folder: "/var/lib/claimbridge/keys" })
 * ```
 */
export function fileKeys({ folder, algorithm = "RS256" }: FileKeysOptions): KeySource {
  const pathOf = (keyId: string) => join(folder, `${keyId}.pem`)
  return {
    async next() {
      const privateKey = await makePrivateKey(algorithm)
      const signer = await signerOfKey(privateKey)
      await makePrivateFolder(folder)
      const path = pathOf(signer.keyId)
      const pem = privateKey.export({ type: "pkcs8", format: "pem" })
      await writeFile(`${path}.new`, pem, { mode: 0o600, flag: "wx" })
      await rename(`${path}.new`, path)
      return signer
    },
    open: (keyId) => fileSigner(pathOf(keyId)).catch(ignoreAbsent),
    forget: (keyId) => rm(pathOf(keyId), { force: true }),
  }
}

async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o700)
}

function ignoreAbsent(error: unknown): undefined {
  if (error instanceof IssuerError && error.code === "ERR_KEY_UNAVAILABLE") return undefined
  throw error
}
