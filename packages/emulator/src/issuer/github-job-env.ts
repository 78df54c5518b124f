import type { GithubClaims } from "./github-claims.ts"
import type { GithubServer } from "./github-server.ts"

const CLAIM_BY_VARIABLE: Readonly<Record<string, keyof GithubClaims>> = {
  GITHUB_REPOSITORY: "repository",
  GITHUB_REPOSITORY_ID: "repository_id",
  GITHUB_REPOSITORY_OWNER: "repository_owner",
  GITHUB_REPOSITORY_OWNER_ID: "repository_owner_id",
  GITHUB_REF: "ref",
  GITHUB_REF_TYPE: "ref_type",
  GITHUB_REF_PROTECTED: "ref_protected",
  GITHUB_SHA: "sha",
  GITHUB_HEAD_REF: "head_ref",
  GITHUB_BASE_REF: "base_ref",
  GITHUB_EVENT_NAME: "event_name",
  GITHUB_ACTOR: "actor",
  GITHUB_ACTOR_ID: "actor_id",
  GITHUB_WORKFLOW: "workflow",
  GITHUB_WORKFLOW_REF: "workflow_ref",
  GITHUB_WORKFLOW_SHA: "workflow_sha",
  GITHUB_RUN_ID: "run_id",
  GITHUB_RUN_NUMBER: "run_number",
  GITHUB_RUN_ATTEMPT: "run_attempt",
  RUNNER_ENVIRONMENT: "runner_environment",
}

/** The variables that a runner sets for every step, as far as they follow from the claims. */
export function githubJobEnv(
  claims: Readonly<Record<string, unknown>>,
  server: Pick<GithubServer, "url" | "apiUrl">,
): Record<string, string> {
  const urls = { GITHUB_SERVER_URL: server.url, GITHUB_API_URL: server.apiUrl }
  const env: Record<string, string> = { CI: "true", GITHUB_ACTIONS: "true", ...urls }
  for (const [variable, claim] of Object.entries(CLAIM_BY_VARIABLE)) {
    const value = claims[claim]
    if (value !== undefined) env[variable] = String(value)
  }

  const { GITHUB_REF: ref } = env
  return ref === undefined ? env : { ...env, GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, "") }
}
