import { parsePrivateKey } from "./parse-private-key.ts"
import { readPrivateFile } from "./read-private-file.ts"
import type { Signer } from "./signer.ts"
import { signerOfKey } from "./signer-of-key.ts"

/**
 * Signs with a key that you made: PEM (PKCS #8, PKCS #1 or SEC 1) or JWK, RSA from 2048 bits or P-256.
 *
 * The file may be readable by its owner alone. Give signers to `listedKeys`.
 *
 * @example
 * ```ts
 * import { fileSigner, listedKeys } from "@claimbridge/issuer"
 *
 * // openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out 2026-11.pem
 * const keys = listedKeys([await fileSigner("/etc/claimbridge/2026-11.pem")])
 * ```
 *
 * @throws {IssuerError} `ERR_KEY_FILE_EXPOSED` when others may read it; `ERR_KEY_UNAVAILABLE` when it can't be read;
 *   `ERR_KEY_INVALID` when it holds no such key
 */
export async function fileSigner(path: string): Promise<Signer> {
  return signerOfKey(parsePrivateKey(await readPrivateFile(path), `The key file ${path}`))
}
