/** Shorter keys that people still understand. */
export const readableKeys: Readonly<Record<string, string>> = {
  repository: "repo",
  repository_id: "repo_id",
  repository_owner: "owner",
  repository_owner_id: "owner_id",
  environment: "env",
  job_workflow_ref: "job_ref",
  job_workflow_sha: "job_sha",
  event_name: "event",
  runner_environment: "runner",
  run_attempt: "attempt",
  enterprise_id: "ent_id",
  workflow_ref: "flow_ref",
  workflow_sha: "flow_sha",
  check_run_id: "check_id",
}
