import type { GithubClaims } from "./github-claims.ts"

type SubjectClaims = Pick<
  GithubClaims,
  "repository" | "repository_id" | "repository_owner" | "repository_owner_id" | "event_name" | "ref" | "environment"
>

/**
 * The `sub` that GitHub builds: the repository, then the environment, `pull_request`, or the ref.
 *
 * Open: `pull_request_target`; it gets the ref, like every event but `pull_request`.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function githubSubject(claims: SubjectClaims, options: { readonly immutableSub: boolean }): string {
  const repository = options.immutableSub ? immutableRepository(claims) : encode(claims.repository)
  return `repo:${repository}:${tail(claims)}`
}

function immutableRepository(claims: SubjectClaims): string {
  const name = claims.repository.slice(claims.repository.indexOf("/") + 1)
  const owner = `${encode(claims.repository_owner)}@${encode(claims.repository_owner_id)}`
  return `${owner}/${encode(name)}@${encode(claims.repository_id)}`
}

function tail(claims: SubjectClaims): string {
  if (claims.environment !== undefined) return `environment:${encode(claims.environment)}`
  if (claims.event_name === "pull_request") return "pull_request"
  return `ref:${encode(claims.ref)}`
}

function encode(value: string): string {
  return value.replaceAll(":", "%3A")
}
