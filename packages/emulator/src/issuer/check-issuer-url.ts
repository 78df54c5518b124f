/** @throws {TypeError} when the value of an option is no URL that an issuer can have */
export function checkIssuerUrl(option: string, issuer: string): void {
  if (/^https?:\/\/[^/?#\s]+(\/[^/?#\s]+)*$/.test(issuer) && URL.canParse(issuer)) return
  throw new TypeError(
    `The ${option} ${JSON.stringify(issuer)} is not a URL without query and trailing slash, e.g. "https://token.actions.githubusercontent.com"`,
  )
}
