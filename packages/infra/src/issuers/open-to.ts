import type { Pool } from "@claimbridge/trust/lint"

type IssuerKind = NonNullable<Pool["issuer"]>

/**
 * Issuers at which everybody can have an account, without scheme: a rule has to say whose job it is.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const publicIssuers: Readonly<Record<string, IssuerKind>> = {
  "token.actions.githubusercontent.com": "github",
  "gitlab.com": "gitlab",
  "agent.buildkite.com": "buildkite",
  "accounts.google.com": "shared",
  "api.pulumi.com/oidc": "shared",
  "app.terraform.io": "shared",
  "oidc.circleci.com": "shared",
  "oidc.codefresh.io": "shared",
  "oidc.vercel.com": "shared",
  "proidc.upbound.io": "shared",
  "sandboxes.cloud": "shared",
  "scalr.io": "shared",
  "studio.datachain.ai/api": "shared",
  "tokens.cloud.shisho.dev": "shared",
  "vstoken.actions.githubusercontent.com": "shared",
}

/** Who can get a token of an issuer: whatever the model calls it, its URL decides. */
export function openTo(url: string): IssuerKind {
  const login = url.toLowerCase().replace("https://", "")
  return (Object.hasOwn(publicIssuers, login) && publicIssuers[login]) || "private"
}
