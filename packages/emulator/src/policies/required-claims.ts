/** What IAM wants a trust policy to look at before it trusts a provider that many tenants share. */
export interface RequiredClaims {
  readonly issuer: string
  /** Condition keys, one of which must be there. */
  readonly keys: readonly string[]
  /** Values that count as "scoped to all". */
  readonly refused: RegExp
  /** Whether AWS's message names the provider by ARN. */
  readonly namesArn: boolean
}

const SUB_ISSUERS = new Set([
  "gitlab.com",
  "app.terraform.io",
  "agent.buildkite.com",
  "oidc.codefresh.io",
  "studio.datachain.ai/api",
  "scalr.io",
  "tokens.cloud.shisho.dev",
  "proidc.upbound.io",
  "vstoken.actions.githubusercontent.com",
])
const AUD_ISSUERS = new Set([
  "cognito-identity.amazonaws.com",
  "api.pulumi.com/oidc",
  "oidc.vercel.com",
  "sandboxes.cloud",
])
const GITHUB = "token.actions.githubusercontent.com"
/** Observed: `*` is refused, `**` and `?` are not, except with GitHub, where the empty text is refused too. */
const LITERAL_STAR = /^\*$/
const GITHUB_REFUSED = /^$|^[*?]*\*[*?]*$/

/** What IAM wants of a federated principal; nothing for a provider without such a rule. */
export function requiredClaims(principal: string): RequiredClaims | undefined {
  const issuer = /:oidc-provider\/(.+)$/.exec(principal)?.[1] ?? principal
  if (issuer === GITHUB || issuer.startsWith(`${GITHUB}/`)) {
    return { issuer, keys: [`${issuer}:sub`, `${issuer}:job_workflow_ref`], refused: GITHUB_REFUSED, namesArn: true }
  }
  if (AUD_ISSUERS.has(issuer)) return { issuer, keys: [`${issuer}:aud`], refused: LITERAL_STAR, namesArn: false }
  if (SUB_ISSUERS.has(issuer)) return { issuer, keys: [`${issuer}:sub`], refused: LITERAL_STAR, namesArn: false }
  return undefined
}
