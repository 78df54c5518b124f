import {
  aDirectTrustPolicy,
  aTrustPolicy,
  githubArn,
  otherPoolId,
  pinned,
  poolId,
} from "../../support/a-trust-policy.ts"
import type { LintCase } from "../../support/lint-case.ts"

const aud = "cognito-identity.amazonaws.com:aud"
const owner = { "aws:RequestTag/owner_id": "65" }

/** The same condition on the audience in another form. */
function audience(operator: string, value: unknown) {
  return aTrustPolicy({ condition: { StringEquals: owner }, also: { [operator]: { [aud]: value } } })
}

function at(operator: string): readonly string[] {
  const member = /^\w+$/.test(operator) ? `.${operator}` : `["${operator}"]`
  return [`Statement[0].Condition${member}["${aud}"]`]
}

const open: readonly (readonly [operator: string, value: unknown])[] = [
  ["StringLike", "*"],
  ["StringLike", "**"],
  ["StringLike", "?"],
  ["StringLike", "eu-west-1:*"],
  ["StringLike", [poolId, "*"]],
  ["StringEquals", []],
  ["StringEquals", ""],
  ["StringEqualsIfExists", poolId],
  ["ForAllValues:StringEquals", poolId],
  ["StringNotEquals", otherPoolId],
  ["Null", "false"],
]

const tagOnly = {
  Effect: "Allow",
  Principal: { Federated: "cognito-identity.amazonaws.com" },
  Action: "sts:TagSession",
}
const assumeOnly = { condition: pinned, action: "sts:AssumeRoleWithWebIdentity" }

function tagSession(condition: object | undefined) {
  return aTrustPolicy({ ...assumeOnly, statements: [{ ...tagOnly, ...(condition && { Condition: condition }) }] })
}

/** Who checks that a token was made for this role. */
export const audienceCases: readonly LintCase[] = [
  {
    name: "a pool's role without the audience takes tokens of any pool",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({ condition: { StringEquals: owner } }),
    paths: ["Statement[0]"],
    severity: "error",
    args: { key: aud },
  },
  {
    name: "the audience in other letter case counts",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({ condition: { StringEquals: { [aud.toUpperCase()]: poolId, ...owner } } }),
    paths: [],
  },
  {
    name: "the audience of an issuer with capitals in its path counts",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({
      principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/ci.acme.example/Jobs" },
      condition: { StringEquals: { "ci.acme.example/Jobs:aud": "sts.amazonaws.com" } },
    }),
    paths: [],
  },
  {
    name: "a role without pool takes GitHub's tokens for other services",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({
      principal: { Federated: githubArn },
      condition: { StringEquals: { "token.actions.githubusercontent.com:repository_id": "74" } },
    }),
    paths: ["Statement[0]"],
    severity: "warning",
  },
  {
    name: "an issuer whose audience says whose job it is",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({ principal: { Federated: githubArn.replace(/[^/]+$/, "oidc.vercel.com") } }),
    paths: ["Statement[0]"],
    severity: "error",
  },
  {
    name: "SAML tokens have no such key",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({ principal: { Federated: "arn:aws:iam::111122223333:saml-provider/acme" } }),
    paths: [],
  },
  {
    name: "a Deny that spares one pool is as good",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({
      condition: { StringEquals: owner },
      statements: [
        {
          Effect: "Deny",
          Principal: "*",
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: { StringNotEquals: { [aud]: poolId } },
        },
      ],
    }),
    paths: [],
  },
  {
    name: "an Allow that spares one pool isn't",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({
      condition: { StringEquals: owner },
      statements: [
        { ...tagOnly, Action: "sts:AssumeRoleWithWebIdentity", Condition: { StringNotEquals: { [aud]: poolId } } },
      ],
    }),
    paths: ["Statement[0]"],
  },
  {
    name: "a Deny about another action isn't",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({
      condition: { StringEquals: owner },
      statements: [
        { Effect: "Deny", Principal: "*", Action: "sts:TagSession", Condition: { StringNotEquals: { [aud]: poolId } } },
      ],
    }),
    paths: ["Statement[0]"],
  },
  {
    name: "a Deny about another principal isn't",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({
      condition: { StringEquals: owner },
      statements: [
        {
          Effect: "Deny",
          Principal: { Federated: githubArn },
          Action: "sts:*",
          Condition: { StringNotEquals: { [aud]: poolId } },
        },
      ],
    }),
    paths: ["Statement[0]"],
  },
  {
    name: "a Deny that spares tokens without an audience isn't",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({
      condition: { StringEquals: owner },
      statements: [
        { Effect: "Deny", Principal: "*", Action: "sts:*", Condition: { StringNotEqualsIfExists: { [aud]: poolId } } },
      ],
    }),
    paths: ["Statement[0]"],
  },
  {
    name: "a Deny with a second condition isn't",
    code: "AUDIENCE_MISSING",
    policy: aTrustPolicy({
      condition: { StringEquals: owner },
      statements: [
        {
          Effect: "Deny",
          Principal: "*",
          Action: "sts:*",
          Condition: { StringNotEquals: { [aud]: poolId }, Bool: { "aws:SecureTransport": "true" } },
        },
      ],
    }),
    paths: ["Statement[0]"],
  },
  ...open.map(
    ([operator, value]): LintCase => ({
      name: `${operator} with ${JSON.stringify(value)} doesn't say which pool`,
      code: "AUDIENCE_NOT_PINNED",
      policy: audience(operator, value),
      paths: at(operator),
      severity: "error",
    }),
  ),
  {
    name: "two pools by id are pinned",
    code: "AUDIENCE_NOT_PINNED",
    policy: audience("ForAnyValue:StringLike", [poolId, otherPoolId]),
    paths: [],
  },
  {
    name: "a wildcard that exact operators take literally is pinned",
    code: "AUDIENCE_NOT_PINNED",
    policy: audience("StringEquals", "eu-west-1:?"),
    paths: [],
  },
  {
    name: "a second condition that pins makes up for a loose one",
    code: "AUDIENCE_NOT_PINNED",
    policy: aTrustPolicy({ also: { StringLike: { [aud]: "*" } } }),
    paths: [],
  },
  {
    name: "an audience of GitHub may have a wildcard, if it isn't one",
    code: "AUDIENCE_NOT_PINNED",
    policy: aDirectTrustPolicy({ repository_id: "74" }),
    paths: [],
  },
  {
    name: "another pool than the role's",
    code: "AUDIENCE_OTHER_POOL",
    policy: audience("StringEquals", [poolId, otherPoolId]),
    facts: { pool: { id: poolId } },
    paths: at("StringEquals"),
    args: { pool: otherPoolId, expected: poolId },
  },
  {
    name: "the role's own pool",
    code: "AUDIENCE_OTHER_POOL",
    policy: audience("StringEquals", poolId),
    facts: { pool: { id: poolId } },
    paths: [],
  },
  {
    name: "tags come in without the audience",
    code: "TAG_SESSION_OPEN",
    policy: tagSession(undefined),
    paths: ["Statement[1]"],
    severity: "error",
  },
  {
    name: "tags come in with any pool's audience",
    code: "TAG_SESSION_OPEN",
    policy: tagSession({ StringLike: { [aud]: "eu-west-1:*" } }),
    paths: ["Statement[1]"],
  },
  {
    name: "tags come in with another pool's audience",
    code: "TAG_SESSION_OPEN",
    policy: tagSession({ StringEquals: { [aud]: otherPoolId } }),
    paths: ["Statement[1]"],
  },
  {
    name: "tags come in with the same audience",
    code: "TAG_SESSION_OPEN",
    policy: tagSession({ StringEquals: { [aud]: poolId } }),
    paths: [],
  },
  {
    name: "both actions in one statement",
    code: "TAG_SESSION_OPEN",
    policy: aTrustPolicy({}),
    paths: [],
  },
  {
    name: "a condition on a tag, and no way for tags",
    code: "TAG_SESSION_MISSING",
    policy: aTrustPolicy(assumeOnly),
    paths: ["Statement[0].Action"],
    severity: "error",
  },
  {
    name: "a pool that maps claims, and no way for tags",
    code: "TAG_SESSION_MISSING",
    policy: aTrustPolicy({ condition: { StringEquals: { [aud]: poolId } }, action: "sts:AssumeRoleWithWebIdentity" }),
    facts: { pool: { mapping: { owner_id: "repository_owner_id" } } },
    paths: ["Statement[0].Action"],
  },
  {
    name: "a pool that maps nothing",
    code: "TAG_SESSION_MISSING",
    policy: aTrustPolicy(assumeOnly),
    facts: { pool: { mapping: {} } },
    paths: [],
  },
  {
    name: "tags in a statement of their own",
    code: "TAG_SESSION_MISSING",
    policy: tagSession({ StringEquals: { [aud]: poolId } }),
    paths: [],
  },
]
