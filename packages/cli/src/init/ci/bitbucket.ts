import { branchQuestion } from "./branch-question.ts"
import type { CiPlan, JobSettings } from "./ci-plan.ts"
import { commandLine, imageComment } from "./command-line.ts"
import { commandVariables } from "./command-variables.ts"

const uuid = /^\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}$/
const whereabouts = "Repository settings, OpenID Connect"
const form = "a UUID in braces"

/** Bitbucket Pipelines. Its tokens name the repository in the subject alone, and nothing that a session could be named after. */
export const bitbucket: CiPlan = {
  title: "Bitbucket Pipelines",
  questions: [
    {
      option: "owner",
      text: "The workspace, as in its URL",
      pattern: /^[\w-]{1,24}$/,
      form: "up to 24 letters, digits and _-: AWS takes no longer ones",
    },
    { option: "owner-id", text: "Its UUID", whereabouts, pattern: uuid, form },
    { option: "repository", text: "The repository's UUID", whereabouts, pattern: uuid, form },
    branchQuestion,
  ],
  access: ({ owner, "owner-id": ownerId, repository, branch }) => ({
    issuer: { workspace: owner, workspace_uuid: ownerId },
    tags: ["branchName"],
    rule: { repositoryUuid: repository, branchName: branch },
    job: { repositoryUuid: repository, branchName: branch },
    strangers: [
      { name: "another repository", claims: { repositoryUuid: "{00000000-0000-4000-8000-000000000000}" } },
      { name: "another branch", claims: { branchName: `not-${branch}` } },
    ],
  }),
  workflow: (job) => ({ name: "aws/bitbucket-pipelines.yml", text: workflowText(job) }),
  workflowStep: "Take the step of `aws/bitbucket-pipelines.yml` over into `bitbucket-pipelines.yml`, and push.",
  variableStep: "Make the pool's id the repository variable `CLAIMBRIDGE_IDENTITY_POOL_ID`.",
}

/** A step has no variables of its own. */
function workflowText(job: JobSettings): string {
  const variables = commandVariables(job).map((line) => `export ${line.replace(": ", "=")}`)
  return `${imageComment}
image: acme/node-and-aws:1
pipelines:
  branches:
    ${JSON.stringify(job.answers.branch)}:
      - step:
          oidc:
            audiences: [cognito-identity.amazonaws.com]
          script:
            - ${[...variables, commandLine].join("\n            - ")}
`
}
