import { constants, type KeyObject, privateEncrypt } from "node:crypto"
import { KMS } from "@aws-sdk/client-kms"
import { signEcdsaDigest } from "./sign-ecdsa-digest.ts"

/** The way to AWS KMS, where one asymmetric key is. The client is AWS's own. */
export function aKms(key: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }): KMS {
  const handle = async ({ headers, body }: WireRequest): Promise<{ response: object }> => {
    const reply = answer(key, headers["x-amz-target"] ?? "", JSON.parse(new TextDecoder().decode(body)))
    const stream = new Blob([JSON.stringify(reply)]).stream()
    return { response: { statusCode: 200, headers: { "content-type": "application/x-amz-json-1.1" }, body: stream } }
  }
  const credentials = { accessKeyId: "id", secretAccessKey: "key" }
  return new KMS({ region: "eu-west-1", credentials, requestHandler: { handle } as never })
}

interface WireRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

function answer(
  { publicKey, privateKey }: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  operation: string,
  input: { readonly KeyId?: string; readonly Message?: string; readonly MessageType?: string },
): object {
  const { KeyId } = input
  if (operation === "TrentService.GetPublicKey") {
    return { KeyId, PublicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64") }
  }
  if (input.MessageType !== "DIGEST") throw new Error("only digests are signed here")
  return { KeyId, Signature: signDigest(privateKey, Buffer.from(input.Message ?? "", "base64")).toString("base64") }
}

/** The prefix of a SHA-256 digest in PKCS #1 v1.5, RFC 8017 9.2. */
const digestInfo = Buffer.from("3031300d060960864801650304020105000420", "hex")

/** Signs a digest as it is: RSA by padding it, ECDSA by taking it for the hash. */
function signDigest(key: KeyObject, digest: Buffer): Buffer {
  if (key.asymmetricKeyType === "rsa") {
    return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([digestInfo, digest]))
  }
  return signEcdsaDigest(key, digest)
}
