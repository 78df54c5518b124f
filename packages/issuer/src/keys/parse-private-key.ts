import { createPrivateKey, type KeyObject } from "node:crypto"
import { IssuerError } from "../issuer-error.ts"

/**
 * Reads a private key from PEM or from a JWK in JSON.
 *
 * @param name What to call the key when it can't be read; none of its text is repeated.
 * @throws {IssuerError} `ERR_KEY_INVALID`
 */
export function parsePrivateKey(text: string, name: string): KeyObject {
  try {
    return text.trimStart().startsWith("{")
      ? createPrivateKey({ key: JSON.parse(text), format: "jwk" })
      : createPrivateKey(text)
  } catch {
    throw new IssuerError("ERR_KEY_INVALID", `${name} holds no private key as PEM or JWK, or one with a passphrase.`)
  }
}
