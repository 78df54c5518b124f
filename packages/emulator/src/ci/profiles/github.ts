// https://docs.github.com/en/actions/reference/security/oidc
import { githubClaims } from "../../issuer/github-claims.ts"
import { githubJobEnv } from "../../issuer/github-job-env.ts"
import { githubServer } from "../../issuer/github-server.ts"
import { TOKEN_REQUEST_HOST } from "../../issuer/token-request-host.ts"
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobFacts } from "../ci-profile.ts"
import { onGithubRequest } from "../delivery/on-github-request.ts"

/** GitHub.com, GHE.com and GitHub Enterprise Server, by their issuer. */
export const github: CiProfile = {
  issuer: () => "https://token.actions.githubusercontent.com",
  claims: jobClaims,
  audience: ({ repository_owner }, { issuer }) => `${githubServer(issuer).url}/${repository_owner}`,
  times: { lifetimeSeconds: 300, notBeforeLeadSeconds: 600 },
  hasTokenId: true,
  fork: "no-token",
  env: (claims, { issuer }) => githubJobEnv(claims, githubServer(issuer)),
  deliver: (tokens) => onGithubRequest(tokens, TOKEN_REQUEST_HOST),
}

function jobClaims(given: CiClaims, { issuer, fromFork, immutableSub }: JobFacts): CiClaims {
  const event = fromFork ? { event_name: "pull_request" } : {}
  const { aud: _aud, ...claims } = githubClaims(
    { ...event, ...given },
    { issuer, ...(immutableSub !== undefined && { immutableSub }) },
  )
  return claims
}
