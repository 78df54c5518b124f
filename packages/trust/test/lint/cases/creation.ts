import { parsePolicy } from "../../../src/index.ts"
import { aDirectTrustPolicy, aTrustPolicy, githubArn, pinned, poolId } from "../../support/a-trust-policy.ts"
import type { LintCase } from "../../support/lint-case.ts"

/** A trust policy with nothing but one condition, as IAM would see it. */
function stored(issuer: string, condition: object | undefined) {
  const principal = issuer === "cognito-identity.amazonaws.com" ? issuer : providerArn(issuer)
  return aTrustPolicy({
    principal: { Federated: principal },
    action: "sts:AssumeRoleWithWebIdentity",
    condition: condition ?? {},
  })
}

/** A policy of so many characters, as IAM counts them. */
function ofCharacters(count: number) {
  const statement = { Effect: "Deny", Principal: "*", Action: "sts:AssumeRole" }
  const { length } = JSON.stringify({ Version: "2012-10-17", Statement: [{ Sid: "", ...statement }] })
  const document = { Version: "2012-10-17", Statement: [{ Sid: "x".repeat(count - length), ...statement }] }
  return parsePolicy(JSON.stringify(document, undefined, 2), { kind: "trust" })
}

function providerArn(issuer: string): string {
  return `arn:aws:iam::111122223333:oidc-provider/${issuer}`
}

function answer(principal: string, claims: string): string {
  return `Trust policy with trusted principal ${principal} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${claims} which is not scoped to all.`
}

const cognito = "cognito-identity.amazonaws.com"
const github = "token.actions.githubusercontent.com"

type Recorded = readonly [
  issuer: string,
  operator: string,
  values: string | readonly string[],
  verdict: "taken" | "refused",
]

// Answers of IAM to CreateRole, recorded in September 2026:
// https://github.com/radkawar/stackd/tree/9dc356f5e5cc49d2d334178a09c1398dd1c62617/iam/policy/testdata
const recorded: readonly Recorded[] = [
  [cognito, "StringEquals", poolId, "taken"],
  [cognito, "ForAllValues:StringEquals", poolId, "taken"],
  [cognito, "ForAnyValue:StringLike", poolId, "taken"],
  [cognito, "StringEqualsIfExists", poolId, "refused"],
  [cognito, "StringNotEquals", poolId, "refused"],
  [cognito, "Null", "false", "refused"],
  [cognito, "StringLike", "*", "refused"],
  [cognito, "StringLike", "**", "taken"],
  [cognito, "StringLike", "?", "taken"],
  [cognito, "StringEquals", [], "taken"],
  [cognito, "StringEquals", "", "taken"],
  [cognito, "StringLike", ["*", "x"], "refused"],
  [github, "StringLike", "repo:*", "taken"],
  [github, "StringLike", "repo:*/*", "taken"],
  [github, "StringLike", "*", "refused"],
  [github, "StringLike", "**", "refused"],
  [github, "StringLike", "*?", "refused"],
  [github, "StringLike", "?", "taken"],
  [github, "StringEquals", "", "refused"],
  [github, "StringEquals", [], "taken"],
  [github, "StringLike", "?*", "taken"],
  [github, "StringLike", "*octo-org", "refused"],
  [github, "StringLike", " ", "refused"],
  [github, "StringEquals", "**", "refused"],
  [github, "StringEqualsIfExists", "repo:octo-org/octo-repo:*", "refused"],
  ["gitlab.com", "StringLike", "**", "taken"],
  ["gitlab.com", "StringLike", "*", "refused"],
]

function recordedCase([issuer, operator, values, verdict]: Recorded): LintCase {
  const claim = issuer === cognito ? "aud" : "sub"
  return {
    name: `${operator} with ${JSON.stringify(values)} for ${issuer}:${claim} is ${verdict}`,
    code: "REFUSED_BY_IAM",
    policy: stored(issuer, { [operator]: { [`${issuer}:${claim}`]: values } }),
    paths: verdict === "refused" ? ["Statement[0]"] : [],
  }
}

/** What IAM refuses to store. */
export const creationCases: readonly LintCase[] = [
  ...recorded.map(recordedCase),
  {
    name: "one operator with the pool, and another with everything, is taken",
    code: "REFUSED_BY_IAM",
    policy: stored(cognito, {
      StringEquals: { [`${cognito}:aud`]: poolId },
      StringLike: { [`${cognito}:aud`]: "*" },
    }),
    paths: [],
  },
  {
    name: "one operator with a subject, and every workflow, is refused",
    code: "REFUSED_BY_IAM",
    policy: aDirectTrustPolicy({ sub: "repo:octo-org/octo-repo:environment:production", job_workflow_ref: "*" }),
    paths: ["Statement[0]"],
  },
  {
    name: "an action in other letter case is refused",
    code: "REFUSED_BY_IAM",
    policy: aTrustPolicy({ action: "STS:assumerolewithwebidentity" }),
    paths: ["Statement[0]"],
  },
  {
    name: "Google with a pattern is refused",
    code: "REFUSED_BY_IAM",
    policy: aTrustPolicy({
      principal: { Federated: "accounts.google.com" },
      condition: { StringLike: { "accounts.google.com:aud": "acme" } },
    }),
    paths: ["Statement[0]"],
    args: { answer: "Policy trusting accounts.google.com requires a StringEquals condition on an application id" },
  },
  {
    name: "Google with an application is taken",
    code: "REFUSED_BY_IAM",
    policy: aTrustPolicy({
      principal: { Federated: "accounts.google.com" },
      condition: {
        StringLike: { "aws:SourceIp": "*" },
        StringEqualsIgnoreCase: { "accounts.google.com:oaud": "acme" },
      },
    }),
    paths: [],
  },
  {
    name: "Cognito without any condition",
    code: "REFUSED_BY_IAM",
    policy: stored(cognito, undefined),
    paths: ["Statement[0]"],
    severity: "error",
    args: { answer: "A condition block must be present for the Cognito provider" },
  },
  {
    name: "Cognito without its audience",
    code: "REFUSED_BY_IAM",
    policy: stored(cognito, { StringEquals: { "aws:RequestTag/owner_id": "65" } }),
    paths: ["Statement[0]"],
    args: { answer: answer(cognito, `${cognito}:aud`) },
  },
  {
    name: "GitHub without subject and workflow",
    code: "REFUSED_BY_IAM",
    policy: stored(github, { StringEquals: { [`${github}:repository_id`]: "74" } }),
    paths: ["Statement[0]"],
    args: { answer: answer(githubArn, `${github}:sub or ${github}:job_workflow_ref`) },
  },
  {
    name: "GitHub with a workflow",
    code: "REFUSED_BY_IAM",
    policy: aDirectTrustPolicy({ job_workflow_ref: "octo-org/octo-repo/.github/workflows/x.yml@refs/heads/main" }),
    paths: [],
  },
  {
    name: "an enterprise's own issuer at GitHub",
    code: "REFUSED_BY_IAM",
    policy: stored(`${github}/acme`, { StringEquals: { [`${github}/acme:aud`]: "sts.amazonaws.com" } }),
    paths: ["Statement[0]"],
  },
  {
    name: "an issuer that IAM doesn't know",
    code: "REFUSED_BY_IAM",
    policy: stored("ci.acme.example", {}),
    paths: [],
  },
  {
    name: "a sound statement beside an open one",
    code: "REFUSED_BY_IAM",
    policy: aTrustPolicy({
      statements: [
        { Effect: "Allow", Principal: { Federated: cognito }, Action: "sts:AssumeRoleWithWebIdentity", Condition: {} },
      ],
    }),
    paths: ["Statement[1]"],
  },
  {
    name: "a statement about tags only",
    code: "REFUSED_BY_IAM",
    policy: aTrustPolicy({
      condition: pinned,
      statements: [{ Effect: "Allow", Principal: { Federated: cognito }, Action: "sts:TagSession" }],
    }),
    paths: [],
  },
  {
    name: "more than the default quota",
    code: "POLICY_TOO_LONG",
    policy: ofCharacters(2049),
    paths: [""],
    severity: "warning",
    args: { characters: "2049", quota: "2048" },
  },
  {
    name: "more than any quota",
    code: "POLICY_TOO_LONG",
    policy: ofCharacters(4097),
    paths: [""],
    severity: "error",
  },
  { name: "just the default quota", code: "POLICY_TOO_LONG", policy: ofCharacters(2048), paths: [] },
  {
    name: "an action of another service beside",
    code: "REFUSED_BY_IAM",
    policy: aTrustPolicy({ action: ["sts:AssumeRoleWithWebIdentity", "s3:GetObject"] }),
    paths: ["Statement[0]"],
  },
  {
    name: "every action of STS",
    code: "REFUSED_BY_IAM",
    policy: aTrustPolicy({ action: "sts:*" }),
    paths: ["Statement[0]"],
    args: { answer: "AssumeRole policy may only specify STS AssumeRole actions." },
  },
]
