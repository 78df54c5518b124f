import type { IssuerModel } from "../model/access-model.ts"

/** Claims of an ordinary job of GitHub, to see what its tags cost. */
export function sampleClaims({ owner = "octo-org" }: IssuerModel): Readonly<Record<string, string>> {
  const repository = `${owner}/payments-service`
  const workflow = `${repository}/.github/workflows/deploy.yml@refs/heads/main`
  const commit = "5f2c9e1b7a3d480612fe94c7ab83d05e6f1a2b3c"
  return {
    actor_id: "12345678",
    base_ref: "main",
    check_run_id: "61234567890",
    enterprise: "octocat-inc",
    enterprise_id: "12345",
    environment: "production",
    event_name: "workflow_dispatch",
    head_ref: "feature/new-checkout",
    job_workflow_ref: workflow,
    job_workflow_sha: commit,
    ref: "refs/heads/main",
    ref_protected: "true",
    ref_type: "branch",
    repository,
    repository_id: "123456789",
    repository_owner: owner,
    repository_owner_id: "12345678",
    repository_visibility: "internal",
    run_attempt: "1",
    run_id: "18234567890",
    run_number: "1234",
    runner_environment: "github-hosted",
    sha: commit,
    sub: `repo:${repository}:environment:production`,
    workflow: "Deploy",
    workflow_ref: workflow,
    workflow_sha: commit,
  }
}
