/** A public document of the issuer, as a file. */
export interface StaticDocument {
  /** Below the issuer's URL, without a slash at the beginning: `.well-known/openid-configuration` or `jwks`. */
  readonly path: string
  readonly body: string
  readonly contentType: string
  readonly cacheControl: string
}
