import { IssuerError } from "../issuer-error.ts"

const numberBytes = 32

/**
 * An ES256 signature as JWS has it, from the DER that AWS KMS gives: SEQUENCE { INTEGER r, INTEGER s }.
 *
 * @throws {IssuerError} `ERR_KEY_INVALID` for anything else
 */
export function joinedSignature(der: Uint8Array): Uint8Array {
  const [r, end] = readInteger(der, 2)
  const [s, length] = readInteger(der, end)
  if (der[0] !== 0x30 || der[1] !== der.byteLength - 2 || length !== der.byteLength) throw malformed()
  return Buffer.concat([r, s])
}

/** The number at an offset in 32 bytes, and where it ends. */
function readInteger(der: Uint8Array, offset: number): [Uint8Array, number] {
  const start = offset + 2
  const end = start + (der[offset + 1] ?? 0)
  const digits = der.subarray(start, end)
  const number = digits.subarray(
    Math.max(
      digits.findIndex((byte) => byte !== 0),
      0,
    ),
  )
  if (der[offset] !== 0x02 || end > der.byteLength || number.byteLength > numberBytes) throw malformed()
  const padded = new Uint8Array(numberBytes)
  padded.set(number, numberBytes - number.byteLength)
  return [padded, end]
}

function malformed(): IssuerError {
  return new IssuerError("ERR_KEY_INVALID", "AWS KMS gave no ECDSA signature on P-256.")
}
