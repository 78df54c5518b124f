/** The name that Cognito has for an issuer: without scheme, and without a slash at its end. */
export function loginOf(issuer: string): string {
  return issuer.replace(/^https:\/\//, "").replace(/\/$/, "")
}
