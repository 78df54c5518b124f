import type { CiPlan, JobSettings } from "./ci-plan.ts"

/** GitHub Actions. */
export const github: CiPlan = {
  title: "GitHub Actions",
  questions: [
    {
      option: "owner",
      text: "The organization or user that owns the repository",
      pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/,
      form: "a login of GitHub",
    },
    {
      option: "owner-id",
      text: "Its id",
      whereabouts: "gh api users/OWNER --jq .id",
      pattern: /^\d{1,18}$/,
      form: "digits",
    },
    {
      option: "repository",
      text: "The repository, without its owner",
      pattern: /^[\w.-]{1,100}$/,
      form: "the name alone, of letters, digits and ._-",
    },
    {
      option: "environment",
      text: "The environment of the jobs",
      pattern: /^[A-Za-z0-9][\w .:/-]{0,99}$/,
      form: "the name of an environment, of letters, digits and ._:/-",
      default: "production",
    },
  ],
  access: ({ owner, "owner-id": ownerId, repository, environment }) => ({
    issuer: { owner, owner_id: ownerId },
    tags: ["repository", "environment", "ref", "run_id", "sha"],
    rule: { repository: `${owner}/${repository}`, environment },
    sessionName: "{run_id}@{sha}",
    job: {
      repository_owner_id: ownerId,
      repository: `${owner}/${repository}`,
      environment,
      run_id: "42",
      sha: "c0ffee",
    },
    strangers: [
      { name: "another owner", claims: { repository_owner_id: `1${ownerId}` } },
      { name: "another repository", claims: { repository: `${owner}/another-${repository}` } },
      { name: "without the environment", claims: { environment: undefined } },
    ],
  }),
  workflow: (job) => ({ name: ".github/workflows/aws.yml", text: workflowText(job) }),
  workflowStep: "Push, and run the workflow `aws`.",
  variableStep: "Make the pool's id the variable `IDENTITY_POOL_ID` of the repository.",
}

function workflowText({ answers: { environment, region }, roleArn, sessionName }: JobSettings): string {
  return `name: aws
on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read
  id-token: write

jobs:
  aws:
    runs-on: ubuntu-latest
    environment: ${JSON.stringify(environment)}
    steps:
      # In place of acme: where your copy of the action is.
      - uses: acme/claimbridge@v1
        with:
          cognito-identity-pool-id: \${{ vars.IDENTITY_POOL_ID }}
          role-to-assume: ${roleArn}
          role-session-name: ${JSON.stringify(sessionName)}
          aws-region: ${region}
      - run: aws sts get-caller-identity
`
}
