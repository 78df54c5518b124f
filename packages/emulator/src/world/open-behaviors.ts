/**
 * What AWS does is not known here: each switch names one open question, and its default is the strict answer.
 */
export interface OpenBehaviors {
  /** A mapped claim that is a number or a boolean: dropped (default), or its text becomes the tag. */
  readonly nonStringClaims: "drop" | "stringify"
  /** A mapped claim that is an empty string: dropped (default), or a tag with an empty value. */
  readonly emptyClaims: "drop" | "emit"
  /** A mapped value that is not a legal tag: STS refuses the token (default), or Cognito leaves the tag out. */
  readonly illegalTagValues: "refuse" | "drop"
  /** Sessions from a Cognito token: up to the role's maximum (default), or refused over one hour. */
  readonly cognitoSessionDuration: "role-maximum" | "one-hour"
  /** ES256 tokens in a login: refused as documented (default), or accepted. */
  readonly ecdsaLogins: "refuse" | "accept"
  /** `CustomRoleArn` on a pool without role mapping for the provider: refused (default), or any role of the account. */
  readonly customRoleWithoutMapping: "refuse" | "accept"
  /** The map of a provider that was never given one: not found (default), or the console's defaults. */
  readonly unsetPrincipalTagMap: "not-found" | "defaults"
}
