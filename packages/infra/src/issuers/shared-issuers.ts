/**
 * Other issuers at which everybody can have an account: the subject has to say whose job it is.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export const sharedIssuers: readonly string[] = [
  "https://accounts.google.com",
  "https://app.terraform.io",
  "https://oidc.codefresh.io",
  "https://oidc.vercel.com",
  "https://vstoken.actions.githubusercontent.com",
]
