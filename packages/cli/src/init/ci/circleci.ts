import { branchQuestion } from "./branch-question.ts"
import type { CiPlan, JobSettings } from "./ci-plan.ts"
import { commandLine, imageComment } from "./command-line.ts"
import { commandVariables } from "./command-variables.ts"

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const [project, ref, job] = ["project-id", "vcs-ref", "job-id"].map((claim) => `oidc.circleci.com/${claim}`)
const claims = { project: project ?? "", ref: ref ?? "", job: job ?? "" }

/** CircleCI. Every organization has an issuer of its own. */
export const circleci: CiPlan = {
  title: "CircleCI",
  questions: [
    {
      option: "owner-id",
      text: "The organization's id",
      whereabouts: "Organization settings, Overview",
      pattern: uuid,
      form: "a UUID",
    },
    {
      option: "repository",
      text: "The project's id",
      whereabouts: "Project settings, Overview",
      pattern: uuid,
      form: "a UUID",
    },
    branchQuestion,
  ],
  access: ({ "owner-id": ownerId, repository, branch }) => ({
    issuer: { organization_id: ownerId },
    tags: claims,
    rule: { [claims.project]: repository, [claims.ref]: `refs/heads/${branch}` },
    sessionName: `{${claims.job}}`,
    job: {
      [claims.project]: repository,
      [claims.ref]: `refs/heads/${branch}`,
      [claims.job]: "00000000-0000-4000-8000-000000000001",
    },
    strangers: [
      { name: "another project", claims: { [claims.project]: "00000000-0000-4000-8000-000000000000" } },
      { name: "another branch", claims: { [claims.ref]: `refs/heads/not-${branch}` } },
    ],
  }),
  workflow: (settings) => ({ name: "aws/circleci.yml", text: workflowText(settings) }),
  workflowStep: "Take the job of `aws/circleci.yml` over into `.circleci/config.yml`, and push.",
  variableStep: "Make the pool's id the environment variable `CLAIMBRIDGE_IDENTITY_POOL_ID` of the project.",
}

function workflowText(settings: JobSettings): string {
  return `version: 2.1
jobs:
  aws:
    ${imageComment}
    docker: [{ image: "acme/node-and-aws:1" }]
    environment:
      ${commandVariables(settings).join("\n      ")}
    steps:
      - run: ${commandLine}
workflows:
  aws:
    jobs:
      - aws:
          filters: { branches: { only: [${JSON.stringify(settings.answers.branch)}] } }
`
}
