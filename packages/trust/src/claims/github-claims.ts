/** What is known of a claim in GitHub's tokens. */
export interface GithubClaim {
  /** The most characters that its values have, where GitHub or Git has a limit. */
  readonly longest?: number
  /** Whether its values often have characters that no session tag may have, such as the brackets of `dependabot[bot]`. */
  readonly oftenIllegal?: true
}

const id: GithubClaim = { longest: 20 }
const hash: GithubClaim = { longest: 40 }
const branch: GithubClaim = { longest: 255 }
// Owner 39, repository 100, a file name in .github/workflows 255, and a ref.
const workflowFile: GithubClaim = { longest: 39 + 1 + 100 + "/.github/workflows/".length + 255 + 1 + 266 }

/**
 * The claims of GitHub's tokens that can be mapped to tags.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export const githubClaims: Readonly<Record<string, GithubClaim>> = {
  actor: { longest: 39, oftenIllegal: true },
  actor_id: id,
  aud: {},
  base_ref: branch,
  check_run_id: id,
  enterprise: {},
  enterprise_id: id,
  environment: { longest: 255 },
  environment_node_id: {},
  event_name: { longest: "pull_request_review_comment".length },
  head_ref: branch,
  iss: {},
  issuer_scope: {},
  job_workflow_ref: workflowFile,
  job_workflow_sha: hash,
  jti: { longest: 36 },
  ref: { longest: "refs/heads/".length + 255 },
  ref_protected: { longest: "false".length },
  ref_type: { longest: "branch".length },
  repository: { longest: 39 + 1 + 100 },
  repository_id: id,
  repository_owner: { longest: 39 },
  repository_owner_id: id,
  repository_visibility: { longest: "internal".length },
  run_attempt: id,
  run_id: id,
  run_number: id,
  runner_environment: { longest: "github-hosted".length },
  sha: hash,
  sub: {},
  workflow: { oftenIllegal: true },
  workflow_ref: workflowFile,
  workflow_sha: hash,
}
