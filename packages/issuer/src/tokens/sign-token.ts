import type { Signer } from "../keys/signer.ts"

/** A JWT with these claims. */
export async function signToken(signer: Signer, claims: object): Promise<string> {
  const header = { alg: signer.algorithm, kid: signer.keyId, typ: "JWT" }
  const signed = `${encode(header)}.${encode(claims)}`
  const signature = await signer.sign(Buffer.from(signed))
  return `${signed}.${Buffer.from(signature).toString("base64url")}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url")
}
