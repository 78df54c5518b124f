import type { CiPlan, JobSettings } from "./ci-plan.ts"
import { commandLine, imageComment } from "./command-line.ts"
import { commandVariables } from "./command-variables.ts"

/** GitLab.com. */
export const gitlab: CiPlan = {
  title: "GitLab CI",
  questions: [
    {
      option: "owner",
      text: "The group that has the project, with its parents",
      pattern: /^[\w.-]+(?:\/[\w.-]+)*$/,
      form: "a path such as octo-org/tools",
    },
    {
      option: "owner-id",
      text: "Its id",
      whereabouts: "on the group's page, in the menu next to its name",
      pattern: /^\d{1,18}$/,
      form: "digits",
    },
    {
      option: "repository",
      text: "The project, without its group",
      pattern: /^[\w.-]{1,100}$/,
      form: "the name alone, as in its URL",
    },
    {
      option: "environment",
      text: "The environment of the jobs",
      pattern: /^[A-Za-z0-9][\w ./-]{0,99}$/,
      form: "the name of an environment, of letters, digits and ._/-",
      default: "production",
    },
  ],
  access: ({ owner, "owner-id": ownerId, repository, environment }) => ({
    issuer: { namespace_id: ownerId },
    tags: ["project_path", "environment", "ref_protected", "ref", "job_id"],
    rule: { project_path: `${owner}/${repository}`, environment, ref_protected: "true" },
    sessionName: "{job_id}",
    job: {
      namespace_id: ownerId,
      project_path: `${owner}/${repository}`,
      environment,
      ref_protected: "true",
      job_id: "310",
    },
    strangers: [
      { name: "another group", claims: { namespace_id: `1${ownerId}` } },
      { name: "another project", claims: { project_path: `${owner}/another-${repository}` } },
      { name: "a branch that isn't protected", claims: { ref_protected: "false" } },
    ],
  }),
  workflow: (job) => ({ name: "aws/gitlab-ci.yml", text: workflowText(job) }),
  workflowStep: "Add `include: { local: aws/gitlab-ci.yml }` to `.gitlab-ci.yml`, and push.",
  variableStep: "Make the pool's id the CI/CD variable `CLAIMBRIDGE_IDENTITY_POOL_ID` of the project.",
}

function workflowText(job: JobSettings): string {
  return `aws:
  ${imageComment}
  image: acme/node-and-aws:1
  environment: ${JSON.stringify(job.answers.environment)}
  rules:
    - if: $CI_COMMIT_REF_PROTECTED == "true"
  id_tokens:
    AWS_ID_TOKEN:
      aud: cognito-identity.amazonaws.com
  variables:
    ${commandVariables(job).join("\n    ")}
  script:
    - ${commandLine}
`
}
