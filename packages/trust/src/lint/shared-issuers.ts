import type { IssuerKind } from "../claims/issuer-kind.ts"

interface SharedIssuer {
  readonly kind: IssuerKind
  /** The claims of which IAM wants one in a trust policy, as names behind the issuer. */
  readonly required: readonly string[]
}

const bySubject: SharedIssuer = { kind: "shared", required: ["sub"] }
/** Here the audience says whose job it is, and its rules see to the rest. */
const byAudience: SharedIssuer = { kind: "private", required: ["aud"] }

/**
 * The issuers that IAM knows to be shared among customers, without scheme.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const sharedIssuers: Readonly<Record<string, SharedIssuer>> = {
  "cognito-identity.amazonaws.com": byAudience,
  "token.actions.githubusercontent.com": { kind: "github", required: ["sub", "job_workflow_ref"] },
  "gitlab.com": { kind: "gitlab", required: ["sub"] },
  "agent.buildkite.com": { kind: "buildkite", required: ["sub"] },
  "app.terraform.io": bySubject,
  "oidc.codefresh.io": bySubject,
  "studio.datachain.ai/api": bySubject,
  "scalr.io": bySubject,
  "tokens.cloud.shisho.dev": bySubject,
  "proidc.upbound.io": bySubject,
  "vstoken.actions.githubusercontent.com": bySubject,
  "api.pulumi.com/oidc": byAudience,
  "oidc.vercel.com": byAudience,
  "accounts.google.com": { kind: "private", required: [] },
  "oidc-configuration.audit-log.githubusercontent.com": bySubject,
  "sandboxes.cloud": byAudience,
}

const github = "token.actions.githubusercontent.com"

/** An enterprise's own issuer at GitHub; IAM compares the beginning only. */
const githubEnterprise: SharedIssuer = { kind: "private", required: ["sub", "job_workflow_ref"] }

/** What IAM asks of trust in this issuer; nothing when it takes the issuer for a private one. */
export function sharedIssuer(issuer: string): SharedIssuer | undefined {
  if (Object.hasOwn(sharedIssuers, issuer)) return sharedIssuers[issuer]
  return issuer.startsWith(github) ? githubEnterprise : undefined
}
