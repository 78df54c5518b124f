const editions = [
  /^https:\/\/(vs)?token\.actions\.githubusercontent\.com(\/[^/]+)?$/,
  /^https:\/\/token\.actions\.[\w-]+\.ghe\.com(\/[^/]+)?$/,
  /^https:\/\/[^/]+\/_services\/token$/,
]

/** Whether an issuer is a GitHub: github.com, an enterprise of it, GHE.com or a GitHub Enterprise Server. */
export function isGithubIssuer(issuer: string): boolean {
  return editions.some((edition) => edition.test(issuer))
}
