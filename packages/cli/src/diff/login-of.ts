/** The provider's name in the pool: of its ARN, or of its URL. */
export function loginOf(arnOrUrl: string): string {
  return arnOrUrl.replace(/^arn:[^/]*:oidc-provider\//, "").replace(/^https:\/\//, "")
}
