import { aDirectTrustPolicy, aTrustPolicy } from "../../support/a-trust-policy.ts"
import type { LintCase } from "../../support/lint-case.ts"

const provider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com:OIDC:"
const amr = "cognito-identity.amazonaws.com:amr"
const sub = `Statement[0].Condition.StringLike["token.actions.githubusercontent.com:sub"]`
const deploy = "octo-org/octo-repo/.github/workflows/deploy.yml"

function subject(value: string | readonly string[]) {
  return aDirectTrustPolicy({ sub: value }, "StringLike")
}

/** A tag beside pool and owner. */
function tagged(tag: string, value: string | readonly string[]) {
  return aTrustPolicy({ also: { StringLike: { [`aws:RequestTag/${tag}`]: value } } })
}

function tagPath(tag: string): readonly string[] {
  return [`Statement[0].Condition.StringLike["aws:RequestTag/${tag}"]`]
}

const forPullRequests = [
  "repo:octo-org/octo-repo:*",
  "repo:octo-org/octo-repo:pull_request",
  "repo:octo-org@65/octo-repo@74:*",
  "repo:octo-org/*",
  "repo:octo-org/octo-repo:p*",
]

const forOthers = [
  "repo:octo-org/octo-repo:ref:refs/heads/main",
  "repo:octo-org/*:environment:production",
  "repo:*:ref:refs/heads/*",
  "repo:octo-org/octo-repo:environment:*",
]

/** Which jobs of an owner get in. */
export const jobCases: readonly LintCase[] = [
  ...forPullRequests.map(
    (value): LintCase => ({
      name: `the subject ${value} lets in pull requests`,
      code: "PULL_REQUESTS_ALLOWED",
      policy: subject(value),
      paths: [sub],
      severity: "warning",
    }),
  ),
  ...forOthers.map(
    (value): LintCase => ({
      name: `the subject ${value} keeps out pull requests`,
      code: "PULL_REQUESTS_ALLOWED",
      policy: subject(value),
      paths: [],
    }),
  ),
  {
    name: "the event, with pull requests among the values",
    code: "PULL_REQUESTS_ALLOWED",
    policy: tagged("event_name", ["push", "pull_request_target"]),
    paths: tagPath("event_name"),
  },
  {
    name: "the event, mapped under another name",
    code: "PULL_REQUESTS_ALLOWED",
    policy: tagged("event", "pull*"),
    facts: { pool: { mapping: { event: "event_name", owner_id: "repository_owner_id" } } },
    paths: tagPath("event"),
  },
  {
    name: "other events",
    code: "PULL_REQUESTS_ALLOWED",
    policy: tagged("event_name", ["push", "workflow_dispatch"]),
    paths: [],
  },
  {
    name: "a subject in amr, of any kind of job",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aTrustPolicy({ also: { "ForAnyValue:StringLike": { [amr]: `${provider}repo:octo-org/octo-repo:*` } } }),
    paths: [`Statement[0].Condition["ForAnyValue:StringLike"]["${amr}"]`],
  },
  {
    name: "a subject of any kind beside a branch",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aDirectTrustPolicy({ sub: "repo:octo-org/*", ref: "refs/heads/main" }, "StringLike"),
    paths: [],
  },
  {
    name: "a subject of any kind beside an environment",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aDirectTrustPolicy({ sub: "repo:octo-org/*", environment: "production" }, "StringLike"),
    paths: [],
  },
  {
    name: "a subject of any kind beside a workflow at a fixed ref",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aDirectTrustPolicy({ sub: "repo:octo-org/*", job_workflow_ref: `${deploy}@refs/heads/main` }, "StringLike"),
    paths: [],
  },
  {
    name: "jobs of pull requests that run on the base branch",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aTrustPolicy({
      also: {
        StringLike: {
          "aws:RequestTag/event_name": ["push", "pull_request_target"],
          "aws:RequestTag/ref": "refs/heads/main",
        },
      },
    }),
    paths: tagPath("event_name"),
  },
  {
    name: "a subject of any kind, but no pull requests",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aTrustPolicy({
      also: { "ForAnyValue:StringLike": { [amr]: `${provider}repo:octo-org/octo-repo:*` } },
      statements: [
        {
          Effect: "Deny",
          Principal: "*",
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: { StringLike: { "aws:RequestTag/event_name": "pull_request*" } },
        },
      ],
    }),
    paths: [],
  },
  {
    name: "jobs of any branch, event and environment",
    code: "CODE_NOT_PINNED",
    preset: "strict",
    policy: aTrustPolicy({}),
    paths: ["Statement[0]"],
    severity: "note",
  },
  {
    name: "a subject of any kind of job",
    code: "CODE_NOT_PINNED",
    preset: "strict",
    policy: subject("repo:octo-org@65/octo-repo@74:*"),
    paths: ["Statement[0]"],
  },
  {
    name: "jobs of one environment",
    code: "CODE_NOT_PINNED",
    preset: "strict",
    policy: tagged("environment", "production"),
    paths: [],
  },
  {
    name: "a subject of one branch",
    code: "CODE_NOT_PINNED",
    preset: "strict",
    policy: subject("repo:octo-org@65/octo-repo@74:ref:refs/heads/main"),
    paths: [],
  },
  {
    name: "who triggered the run",
    code: "ACTOR_AS_GATE",
    policy: tagged("actor", "octocat"),
    paths: tagPath("actor"),
    severity: "warning",
  },
  {
    name: "who triggered the run, without a pool",
    code: "ACTOR_AS_GATE",
    policy: aDirectTrustPolicy({ repository_id: "74", actor_id: "12" }),
    paths: [`Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:actor_id"]`],
  },
  { name: "nobody in particular", code: "ACTOR_AS_GATE", policy: tagged("ref", "refs/heads/main"), paths: [] },
  {
    name: "the name of the workflow",
    code: "AUTHOR_TEXT_AS_GATE",
    policy: tagged("workflow", "Deploy"),
    paths: tagPath("workflow"),
    severity: "warning",
  },
  {
    name: "the branch of the pull request",
    code: "AUTHOR_TEXT_AS_GATE",
    policy: tagged("head_ref", "release"),
    paths: tagPath("head_ref"),
  },
  {
    name: "the file of the workflow",
    code: "AUTHOR_TEXT_AS_GATE",
    policy: tagged("workflow_ref", `${deploy}@refs/heads/main`),
    paths: [],
  },
  {
    name: "a workflow at any ref",
    code: "WORKFLOW_REF_OPEN",
    policy: tagged("job_workflow_ref", `${deploy}@*`),
    paths: tagPath("job_workflow_ref"),
    severity: "warning",
  },
  {
    name: "a workflow without a ref",
    code: "WORKFLOW_REF_OPEN",
    policy: tagged("workflow_ref", "octo-org/*"),
    paths: tagPath("workflow_ref"),
  },
  {
    name: "a workflow at any branch",
    code: "WORKFLOW_REF_OPEN",
    policy: tagged("job_workflow_ref", [`${deploy}@refs/heads/main`, `${deploy}@refs/heads/*`]),
    paths: tagPath("job_workflow_ref"),
  },
  {
    name: "any workflow at one branch",
    code: "WORKFLOW_REF_OPEN",
    policy: tagged("job_workflow_ref", "octo-org/*@refs/heads/main"),
    paths: [],
  },
]
