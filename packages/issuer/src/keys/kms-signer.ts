import { createHash, createPublicKey } from "node:crypto"
import { calculateJwkThumbprint } from "jose"
import { IssuerError } from "../issuer-error.ts"
import { isPublicJwk } from "./is-public-jwk.ts"
import { joinedSignature } from "./joined-signature.ts"
import type { Signer } from "./signer.ts"

/** The part of AWS KMS that signing needs. `new KMS({})` of `@aws-sdk/client-kms` is one. */
export interface KmsClient {
  getPublicKey(input: { KeyId: string }): Promise<{ readonly PublicKey?: Uint8Array | undefined }>
  sign(input: {
    KeyId: string
    Message: Uint8Array
    MessageType: "DIGEST"
    SigningAlgorithm: "RSASSA_PKCS1_V1_5_SHA_256" | "ECDSA_SHA_256"
  }): Promise<{ readonly Signature?: Uint8Array | undefined }>
}

/** Which key of AWS KMS signs. */
export interface KmsSignerOptions {
  readonly client: KmsClient
  /** Id, ARN or alias of an asymmetric key for signing: `RSA_2048` or larger, or `ECC_NIST_P256`. */
  readonly keyId: string
}

/**
 * Signs with a key that never leaves AWS KMS. It reads the public key once, and calls `Sign` for every token.
 *
 * The issuer's role needs `kms:GetPublicKey` and `kms:Sign` on the key. The `kid` of tokens is the key's thumbprint, so an
 * alias that moves on to another key doesn't change what this signer does until the issuer starts anew.
 *
 * @example
 * ```ts
 * import { KMS } from "@aws-sdk/client-kms"
 * import { kmsSigner } from "@claimbridge/issuer"
 *
 * const signer = await kmsSigner({ client: new KMS({}), keyId: "alias/claimbridge-2026-11" })
 * ```
 *
 * @throws {IssuerError} `ERR_KEY_INVALID` when the key can't sign tokens; errors of the client as they are
 * @see <https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html>
 */
export async function kmsSigner({ client, keyId: KeyId }: KmsSignerOptions): Promise<Signer> {
  const { PublicKey: der = new Uint8Array() } = await client.getPublicKey({ KeyId })
  const publicJwk = publicJwkOf(der, KeyId)
  const isRsa = publicJwk.kty === "RSA"
  const SigningAlgorithm = isRsa ? "RSASSA_PKCS1_V1_5_SHA_256" : "ECDSA_SHA_256"
  return {
    keyId: await calculateJwkThumbprint(publicJwk),
    algorithm: isRsa ? "RS256" : "ES256",
    publicJwk,
    async sign(data) {
      const Message = createHash("sha256").update(data).digest()
      const { Signature } = await client.sign({ KeyId, Message, MessageType: "DIGEST", SigningAlgorithm })
      if (!Signature) throw new IssuerError("ERR_KEY_UNAVAILABLE", `AWS KMS gave no signature with ${KeyId}.`)
      return isRsa ? Signature : joinedSignature(Signature)
    },
  }
}

function publicJwkOf(der: Uint8Array, keyId: string): Signer["publicJwk"] {
  const fault = new IssuerError("ERR_KEY_INVALID", `The KMS key ${keyId} is neither RSA nor on the curve P-256.`)
  try {
    const jwk: unknown = createPublicKey({ key: Buffer.from(der), format: "der", type: "spki" }).export({
      format: "jwk",
    })
    if (isPublicJwk(jwk)) return jwk
  } catch {
    throw fault
  }
  throw fault
}
