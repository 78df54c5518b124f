/** The provider name that belongs to an issuer: without scheme (`http:` is for emulators) and trailing slash. */
export function loginOf(issuer: string): string {
  return issuer.replace(/^https?:\/\//, "").replace(/\/$/, "")
}
