import { branchQuestion } from "./branch-question.ts"
import type { CiPlan, JobSettings } from "./ci-plan.ts"
import { commandLine } from "./command-line.ts"
import { commandVariables } from "./command-variables.ts"

/** Buildkite. */
export const buildkite: CiPlan = {
  title: "Buildkite",
  questions: [
    {
      option: "owner-id",
      text: "The organization's id",
      whereabouts: "`organization_id` of what `claimbridge token` shows in a job",
      pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
      form: "a UUID",
    },
    { option: "repository", text: "The pipeline, as in its URL", pattern: /^[a-z0-9-]{1,100}$/, form: "a slug" },
    branchQuestion,
  ],
  access: ({ "owner-id": ownerId, repository, branch }) => ({
    issuer: { organization_id: ownerId },
    tags: ["pipeline_slug", "build_branch", "job_id"],
    rule: { pipeline_slug: repository, build_branch: branch },
    sessionName: "{job_id}",
    job: {
      organization_id: ownerId,
      pipeline_slug: repository,
      build_branch: branch,
      job_id: "00000000-0000-4000-8000-000000000001",
    },
    strangers: [
      { name: "another organization", claims: { organization_id: "00000000-0000-4000-8000-000000000000" } },
      { name: "another pipeline", claims: { pipeline_slug: `another-${repository}` } },
      { name: "another branch", claims: { build_branch: `not-${branch}` } },
    ],
  }),
  workflow: (job) => ({ name: "aws/buildkite.yml", text: workflowText(job) }),
  workflowStep: "Take the step of `aws/buildkite.yml` over into `.buildkite/pipeline.yml`, and push.",
  variableStep: "Set the pool's id as `CLAIMBRIDGE_IDENTITY_POOL_ID` in the environment of the pipeline.",
}

function workflowText(job: JobSettings): string {
  return `steps:
  # On an agent with Node.js and the AWS CLI.
  - label: aws
    branches: ${JSON.stringify(job.answers.branch)}
    command: ${commandLine}
    env:
      ${commandVariables(job).join("\n      ")}
`
}
