import type { JWK } from "jose"

/** A private key that never leaves this object. */
export interface SigningKey {
  readonly algorithm: "RS256" | "RS512"
  readonly kid: string
  /** Signs a payload and gives the compact JWT. */
  sign(payload: Readonly<Record<string, unknown>>, header?: { readonly typ?: string }): Promise<string>
  /** The public half, for a JWKS document. */
  publicJwk(): Promise<JWK>
}
