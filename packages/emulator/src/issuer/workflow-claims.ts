import type { GithubClaims, GivenClaims } from "./github-claims.ts"
import { stableId } from "./stable-id.ts"
import { textClaim } from "./text-claim.ts"

type WorkflowClaims = Pick<
  GithubClaims,
  | "actor"
  | "actor_id"
  | "workflow"
  | "workflow_ref"
  | "workflow_sha"
  | "job_workflow_ref"
  | "job_workflow_sha"
  | "runner_environment"
  | "run_id"
  | "run_number"
  | "run_attempt"
  | "check_run_id"
>

/** Which workflow runs, started by whom. The job's own file is the workflow's unless a reusable one is given. */
export function workflowClaims(
  given: GivenClaims,
  job: Pick<GithubClaims, "repository" | "ref" | "sha">,
): WorkflowClaims {
  const actor = textClaim(given, "actor") ?? "octocat"
  const workflowRef = textClaim(given, "workflow_ref") ?? `${job.repository}/.github/workflows/ci.yml@${job.ref}`
  const workflowSha = textClaim(given, "workflow_sha") ?? job.sha
  const runId = textClaim(given, "run_id") ?? "1234567890"

  return {
    actor,
    actor_id: textClaim(given, "actor_id") ?? stableId(actor),
    workflow: textClaim(given, "workflow") ?? "CI",
    workflow_ref: workflowRef,
    workflow_sha: workflowSha,
    job_workflow_ref: textClaim(given, "job_workflow_ref") ?? workflowRef,
    job_workflow_sha: textClaim(given, "job_workflow_sha") ?? workflowSha,
    runner_environment: textClaim(given, "runner_environment") ?? "github-hosted",
    run_id: runId,
    run_number: textClaim(given, "run_number") ?? "1",
    run_attempt: textClaim(given, "run_attempt") ?? "1",
    check_run_id: textClaim(given, "check_run_id") ?? stableId(`check run of ${runId}`),
  }
}
