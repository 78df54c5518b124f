import { aDirectTrustPolicy, aTrustPolicy } from "../../support/a-trust-policy.ts"
import type { LintCase } from "../../support/lint-case.ts"

const issuer = "token.actions.githubusercontent.com"
const amr = "cognito-identity.amazonaws.com:amr"
const assume = "sts:AssumeRoleWithWebIdentity"
const ours = "repo:octo-org/octo-repo:*"
const event = { StringEquals: { "aws:RequestTag/event_name": ["push", "pull_request", "pull_request_target"] } }

function deny(condition: object, changes: object = {}): object {
  return { Effect: "Deny", Principal: "*", Action: assume, Condition: condition, ...changes }
}

/** What a `Deny` says of a claim. */
function denySubject(sub: string): object {
  return deny({ StringLike: { [`${issuer}:sub`]: sub } })
}

function denyEvent(name: string, changes: object = {}): object {
  return deny({ StringLike: { "aws:RequestTag/event_name": name } }, changes)
}

interface Row {
  readonly name: string
  /** What the `Allow` asks for. Default: a subject of any kind, of one repository. */
  readonly sub?: string
  readonly denials: readonly object[]
  /** Whether pull requests still get in. */
  readonly open: boolean
}

const subjects: readonly Row[] = [
  { name: "a subject, and a denial of its pull requests", denials: ["octo-org/octo-repo"], open: false },
  { name: "a subject, and a denial of all pull requests", denials: ["*"], open: false },
  { name: "a subject, and a denial of the owner's", denials: ["octo-org/*"], open: false },
  { name: "a subject, and a denial of another repository's", denials: ["octo-org/other"], open: true },
  {
    name: "subjects of an owner, and a denial of one repository's",
    sub: "repo:octo-org/*",
    denials: ["octo-org/octo-repo"],
    open: true,
  },
  {
    name: "subjects of an owner, and a denial of the owner's",
    sub: "repo:octo-org/*",
    denials: ["octo-org/*"],
    open: false,
  },
  { name: "subjects of an owner that begin alike", sub: "repo:octo-*", denials: ["octo-org/*"], open: true },
].map(({ denials, ...row }) => ({ ...row, denials: denials.map((names) => denySubject(`repo:${names}:pull_request`)) }))

const others: readonly Row[] = [
  {
    name: "a subject, and a denial of the merge ref",
    denials: [deny({ StringLike: { [`${issuer}:ref`]: "refs/pull/*" } })],
    open: false,
  },
  {
    name: "a subject, and a denial of one pull request's ref",
    denials: [deny({ StringLike: { [`${issuer}:ref`]: "refs/pull/1/merge" } })],
    open: true,
  },
  {
    name: "a subject, and a denial of workflows at a merge ref",
    denials: [deny({ StringLike: { [`${issuer}:workflow_ref`]: "*@refs/pull/*" } })],
    open: false,
  },
  { name: "a subject, and a denial of one event", denials: [denyEvent("pull_request_target")], open: true },
  { name: "a subject, and a denial of the other", denials: [denyEvent("pull_request")], open: false },
  {
    name: "a subject, and a denial for somebody else",
    denials: [denyEvent("pull_request*", { Principal: { AWS: "111122223333" } })],
    open: true,
  },
  {
    name: "a subject, and a denial of another action",
    denials: [denyEvent("pull_request*", { Action: "sts:AssumeRole" })],
    open: true,
  },
  {
    name: "a subject, and a denial with one more condition",
    denials: [deny({ StringLike: { "aws:RequestTag/event_name": "pull_request*", [`${issuer}:ref`]: "x" } })],
    open: true,
  },
]

/** What denials keep out of pull requests. */
export const deniedPullRequestCases: readonly LintCase[] = [
  ...[...subjects, ...others].map(
    ({ name, sub = ours, denials, open }): LintCase => ({
      name,
      code: "PULL_REQUESTS_ALLOWED",
      policy: aDirectTrustPolicy({ sub }, "StringLike", denials),
      paths: open ? [`Statement[0].Condition.StringLike["${issuer}:sub"]`] : [],
    }),
  ),
  {
    name: "both events, and a denial of one",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aTrustPolicy({ condition: event, statements: [denyEvent("pull_request")] }),
    paths: ['Statement[0].Condition.StringEquals["aws:RequestTag/event_name"]'],
  },
  {
    name: "both events, and a denial of the other",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aTrustPolicy({ condition: event, statements: [denyEvent("pull_request_target")] }),
    paths: ['Statement[0].Condition.StringEquals["aws:RequestTag/event_name"]'],
  },
  {
    name: "both events, and a denial of each",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aTrustPolicy({
      condition: event,
      statements: [denyEvent("pull_request"), denyEvent("pull_request_target")],
    }),
    paths: [],
  },
  {
    name: "both events, and a denial of guests",
    code: "PULL_REQUESTS_ALLOWED",
    policy: aTrustPolicy({
      condition: event,
      statements: [deny({ "ForAnyValue:StringLike": { [amr]: "unauthenticated" } })],
    }),
    paths: ['Statement[0].Condition.StringEquals["aws:RequestTag/event_name"]'],
  },
]
