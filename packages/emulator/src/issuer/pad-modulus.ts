import type { JWK } from "jose"

/** A key whose modulus has a zero byte in front, as some libraries write it. */
export function padModulus(jwk: JWK): JWK {
  const modulus = Buffer.from(jwk.n ?? "", "base64url")
  return { ...jwk, n: Buffer.concat([Buffer.of(0), modulus]).toString("base64url") }
}
