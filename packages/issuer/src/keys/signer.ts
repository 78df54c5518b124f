/** Algorithms of tokens. Cognito documents RSA alone; AWS STS takes both. */
export type SigningAlgorithm = "RS256" | "ES256"

/** The public half of a signing key, as it is in the key set. */
export type PublicJwk =
  | { readonly kty: "RSA"; readonly n: string; readonly e: string }
  | { readonly kty: "EC"; readonly crv: "P-256"; readonly x: string; readonly y: string }

/** Signs, and never shows what with. */
export interface Signer {
  /** The `kid` of tokens and key set. */
  readonly keyId: string
  readonly algorithm: SigningAlgorithm
  readonly publicJwk: PublicJwk
  /** The signature over bytes, in the form of a JWS: `r` and `s` beside each other for ES256. */
  sign(data: Uint8Array): Promise<Uint8Array>
}
