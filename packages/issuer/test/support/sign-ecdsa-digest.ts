import { createECDH, type KeyObject } from "node:crypto"

/** The order of P-256, SEC 2 section 2.4.2. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** An ECDSA signature on P-256 over a digest, as DER. Node's own always hashes once more; AWS KMS doesn't. */
export function signEcdsaDigest(key: KeyObject, digest: Buffer): Buffer {
  const privateNumber = fromBytes(Buffer.from(String(key.export({ format: "jwk" }).d), "base64url"))
  const once = createECDH("prime256v1")
  const r = fromBytes(once.generateKeys().subarray(1, 33)) % order
  const k = fromBytes(once.getPrivateKey())
  const s = (inverse(k) * (fromBytes(digest) + r * privateNumber)) % order
  const numbers = Buffer.concat([derInteger(r), derInteger(s)])
  return Buffer.concat([Buffer.from([0x30, numbers.byteLength]), numbers])
}

function fromBytes(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString("hex")}`)
}

/** By Fermat: the order is a prime. */
function inverse(number: bigint): bigint {
  let result = 1n
  let power = number
  for (let exponent = order - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * power) % order
    power = (power * power) % order
  }
  return result
}

function derInteger(number: bigint): Buffer {
  const digits = number.toString(16)
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), "0"), "hex")
  const signed = (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), bytes]) : bytes
  return Buffer.concat([Buffer.from([0x02, signed.byteLength]), signed])
}
