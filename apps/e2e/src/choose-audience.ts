import type { DeployedOidcProvider, DeployedRole } from "@claimbridge/emulator"
import { allowStatements } from "./allow-statements.ts"
import type { Claims } from "./claims-file.ts"
import { isGithubIssuer } from "./is-github-issuer.ts"
import type { Flow } from "./options.ts"

export const defaultAudiences: Readonly<Record<Flow, string>> = {
  basic: "cognito-identity.amazonaws.com",
  enhanced: "cognito-identity.amazonaws.com",
  direct: "sts.amazonaws.com",
}

export interface AudienceQuestion {
  readonly flow: Flow
  readonly role: DeployedRole
  readonly issuer: string
  /** Absent when the account has no provider for the issuer. */
  readonly provider: DeployedOidcProvider | undefined
  readonly claims: Claims
}

/**
 * The audience to ask the CI for: one that the IAM provider lists and the role's trust policy takes.
 *
 * Only at GitHub the job chooses it; elsewhere `aud` of the claims file says what the CI puts into the token.
 */
export function chooseAudience({ flow, role, issuer, provider, claims }: AudienceQuestion): string {
  const claimed = [claims.aud].flat().filter((aud) => typeof aud === "string")
  const listed = provider?.clientIds ?? []
  const demanded = flow === "direct" ? demandedAudiences(role, issuer) : []
  if (!isGithubIssuer(issuer) && claimed.length > 0)
    return claimed.find((aud) => listed.includes(aud)) ?? String(claimed[0])

  const candidates = [...claimed, defaultAudiences[flow], ...demanded, ...listed].filter((aud) => listed.includes(aud))
  return candidates.find((aud) => demanded.includes(aud)) ?? candidates[0] ?? defaultAudiences[flow]
}

function demandedAudiences(role: DeployedRole, issuer: string): readonly string[] {
  const wanted = `${issuer.replace("https://", "")}:aud`.toLowerCase()
  return allowStatements(role.trustPolicy)
    .flatMap(({ conditions }) => conditions)
    .filter(({ key }) => key.toLowerCase() === wanted)
    .flatMap(({ values }) => values)
}
