import { createPublicKey, type KeyObject, sign } from "node:crypto"
import { promisify } from "node:util"
import { calculateJwkThumbprint } from "jose"
import { IssuerError } from "../issuer-error.ts"
import { isPublicJwk } from "./is-public-jwk.ts"
import type { Signer } from "./signer.ts"

const minRsaBits = 2048
const signAsync = promisify(sign)

/**
 * A signer with a private key in this process: RS256 for RSA keys, ES256 for keys on P-256. Its id is the key's thumbprint.
 *
 * @throws {IssuerError} `ERR_KEY_INVALID` for other keys, and RSA keys below 2048 bits
 */
export async function signerOfKey(privateKey: KeyObject): Promise<Signer> {
  const publicJwk = publicJwkOf(privateKey)
  if (!isPublicJwk(publicJwk))
    throw new IssuerError("ERR_KEY_INVALID", "The key is neither RSA nor on the curve P-256.")
  const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? minRsaBits
  if (bits < minRsaBits)
    throw new IssuerError("ERR_KEY_INVALID", `The RSA key has ${bits} bits, fewer than ${minRsaBits}.`)
  return {
    keyId: await calculateJwkThumbprint(publicJwk),
    algorithm: publicJwk.kty === "RSA" ? "RS256" : "ES256",
    publicJwk,
    sign: (data) => signAsync("sha256", data, { key: privateKey, dsaEncoding: "ieee-p1363" }),
  }
}

/** Some kinds of keys, RSA-PSS for example, have no form as JWK. */
function publicJwkOf(privateKey: KeyObject): unknown {
  try {
    return createPublicKey(privateKey).export({ format: "jwk" })
  } catch {
    return undefined
  }
}
