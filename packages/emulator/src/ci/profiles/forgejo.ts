// https://forgejo.org/docs/next/user/actions/security-openid-connect
import { githubJobEnv } from "../../issuer/github-job-env.ts"
import { refClaims } from "../../issuer/ref-claims.ts"
import { repositoryClaims } from "../../issuer/repository-claims.ts"
import { workflowClaims } from "../../issuer/workflow-claims.ts"
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile, JobFacts } from "../ci-profile.ts"
import { onGithubRequest } from "../delivery/on-github-request.ts"

/** Open: the lifetime; and all of the claims but the ids and `sub`. */
export const forgejo: CiProfile = {
  issuer: () => "https://forgejo.acme.example/api/actions",
  claims: forgejoClaims,
  audience: ({ repository_owner }, { issuer }) => `${new URL(issuer).origin}/${repository_owner}`,
  times: { lifetimeSeconds: 300, notBeforeLeadSeconds: 0 },
  hasTokenId: true,
  fork: "no-token",
  env: (claims, { issuer }) => {
    const url = new URL(issuer).origin
    const brand = { FORGEJO_ACTIONS: "true", GITEA_ACTIONS: "true" }
    return { ...githubJobEnv(claims, { url, apiUrl: `${url}/api/v1` }), ...brand }
  },
  deliver: (tokens) => onGithubRequest(tokens, "forgejo.acme.example"),
}

function forgejoClaims(given: CiClaims, { fromFork, immutableSub = true }: JobFacts): CiClaims {
  const stated = fromFork ? { event_name: "pull_request", ...given } : given
  const { repository_visibility: _visibility, ...repository } = repositoryClaims(stated)
  const ref = refClaims(stated, repository.repository)
  const { actor, actor_id, workflow, workflow_ref, run_id, run_number, run_attempt } = workflowClaims(stated, {
    ...repository,
    ...ref,
  })
  const tail = ref.event_name === "pull_request" ? "pull_request" : `ref:${ref.ref}`
  const sub = `repo:${immutableSub ? withIds(repository) : repository.repository}:${tail}`
  return { ...repository, ...ref, actor, actor_id, workflow, workflow_ref, run_id, run_number, run_attempt, sub }
}

type Repository = Pick<
  ReturnType<typeof repositoryClaims>,
  "repository" | "repository_id" | "repository_owner" | "repository_owner_id"
>

function withIds({ repository, repository_id, repository_owner, repository_owner_id }: Repository): string {
  const name = repository.slice(repository.indexOf("/") + 1)
  return `${repository_owner}-${repository_owner_id}/${name}-${repository_id}`
}
