/** How an issuer's documents differ from the usual. */
export interface DocumentForm {
  /** Where the keys are, below the issuer's URL. Default: `/.well-known/jwks`. */
  readonly keysPath?: string
  /** More of the discovery document. */
  readonly discovery?: Readonly<Record<string, unknown>>
  /** Whether the modulus of a key has a zero byte in front, contrary to RFC 7518. */
  readonly padsModulus?: boolean
}
