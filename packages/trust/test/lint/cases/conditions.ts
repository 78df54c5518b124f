import { aDirectTrustPolicy, aTrustPolicy, poolId } from "../../support/a-trust-policy.ts"
import type { LintCase } from "../../support/lint-case.ts"

const amr = "cognito-identity.amazonaws.com:amr"
const environment = "aws:RequestTag/environment"
const sessionName = { "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}" }

/** A condition beside those on pool and owner. */
function also(operator: string, key: string, value: unknown) {
  return aTrustPolicy({ also: { [operator]: { [key]: value } } })
}

function at(operator: string, key: string): readonly string[] {
  const member = /^\w+$/.test(operator) ? `.${operator}` : `["${operator}"]`
  return [`Statement[0].Condition${member}["${key}"]`]
}

/** Conditions that mean something else than they seem to. */
export const conditionCases: readonly LintCase[] = [
  {
    name: "a variable in a policy without a version",
    code: "VARIABLES_WITHOUT_VERSION",
    policy: aTrustPolicy({ version: null, also: { StringLike: sessionName } }),
    paths: at("StringLike", "sts:RoleSessionName"),
    severity: "error",
  },
  {
    name: "a variable in a policy of 2008",
    code: "VARIABLES_WITHOUT_VERSION",
    policy: aTrustPolicy({ version: "2008-10-17", also: { StringLike: sessionName } }),
    paths: at("StringLike", "sts:RoleSessionName"),
  },
  {
    name: "a variable in a policy of 2012",
    code: "VARIABLES_WITHOUT_VERSION",
    policy: aTrustPolicy({ also: { StringLike: sessionName } }),
    paths: [],
  },
  {
    name: "no variable and no version",
    code: "VARIABLES_WITHOUT_VERSION",
    policy: aTrustPolicy({ version: null }),
    paths: [],
  },
  {
    name: "IfExists",
    code: "ABSENT_KEY_ALLOWED",
    policy: also("StringEqualsIfExists", environment, "production"),
    paths: at("StringEqualsIfExists", environment),
    severity: "warning",
    args: { operator: "StringEqualsIfExists", key: environment, values: '"production"' },
  },
  {
    name: "ForAllValues:",
    code: "ABSENT_KEY_ALLOWED",
    policy: also("ForAllValues:StringLike", environment, "prod*"),
    paths: at("ForAllValues:StringLike", environment),
  },
  {
    name: "ForAllValues: on amr",
    code: "ABSENT_KEY_ALLOWED",
    policy: also("ForAllValues:StringEquals", amr, "authenticated"),
    paths: at("ForAllValues:StringEquals", amr),
  },
  {
    name: "IfExists beside Null",
    code: "ABSENT_KEY_ALLOWED",
    policy: aTrustPolicy({
      also: { StringEqualsIfExists: { [environment]: "production" }, Null: { [environment]: "false" } },
    }),
    paths: [],
  },
  {
    name: "IfExists beside Null that wants the key away",
    code: "ABSENT_KEY_ALLOWED",
    policy: aTrustPolicy({
      also: { StringEqualsIfExists: { [environment]: "production" }, Null: { [environment]: "true" } },
    }),
    paths: at("StringEqualsIfExists", environment),
  },
  {
    name: "ForAllValues: on the keys of the tags",
    code: "ABSENT_KEY_ALLOWED",
    policy: also("ForAllValues:StringEquals", "aws:TagKeys", ["owner_id"]),
    paths: [],
  },
  {
    name: "IfExists beside Null that may want the key away",
    code: "ABSENT_KEY_ALLOWED",
    policy: aTrustPolicy({
      also: { StringEqualsIfExists: { [environment]: "production" }, Null: { [environment]: ["true", "false"] } },
    }),
    paths: at("StringEqualsIfExists", environment),
  },
  {
    name: "IfExists in a Deny",
    code: "ABSENT_KEY_ALLOWED",
    policy: aTrustPolicy({
      statements: [
        {
          Effect: "Deny",
          Principal: "*",
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: { StringNotEqualsIfExists: { [environment]: "production" } },
        },
      ],
    }),
    paths: [],
  },
  {
    name: "everything but one event",
    code: "NEGATED_IN_ALLOW",
    preset: "strict",
    policy: also("StringNotEquals", "aws:RequestTag/event_name", "pull_request"),
    paths: at("StringNotEquals", "aws:RequestTag/event_name"),
    severity: "note",
  },
  {
    name: "one event",
    code: "NEGATED_IN_ALLOW",
    preset: "strict",
    policy: also("StringLike", "aws:RequestTag/event_name", "push"),
    paths: [],
  },
  {
    name: "a claim of GitHub where a pool's token comes in",
    code: "KEY_NEVER_PRESENT",
    policy: also("StringLike", "token.actions.githubusercontent.com:ref", "refs/heads/main"),
    paths: at("StringLike", "token.actions.githubusercontent.com:ref"),
    severity: "warning",
  },
  {
    name: "the same with IfExists, which lets everybody in",
    code: "KEY_NEVER_PRESENT",
    policy: also("StringLikeIfExists", "token.actions.githubusercontent.com:ref", "refs/heads/main"),
    paths: at("StringLikeIfExists", "token.actions.githubusercontent.com:ref"),
    severity: "error",
  },
  {
    name: "a claim of GitHub that STS has no key for",
    code: "KEY_NEVER_PRESENT",
    policy: aDirectTrustPolicy({ repository_id: "74", event_name: "push" }),
    paths: at("StringEquals", "token.actions.githubusercontent.com:event_name"),
  },
  {
    name: "a tag where GitHub's own token comes in",
    code: "KEY_NEVER_PRESENT",
    policy: aTrustPolicy({
      principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
      condition: { StringEquals: { [environment]: "production" } },
    }),
    paths: at("StringEquals", environment),
  },
  {
    name: "the claims of GitHub that STS has keys for",
    code: "KEY_NEVER_PRESENT",
    policy: aDirectTrustPolicy({ repository_id: "74", ref: "refs/heads/main", job_workflow_ref: "x" }),
    paths: [],
  },
  {
    name: "the keys of a pool's token, and those of every request",
    code: "KEY_NEVER_PRESENT",
    policy: aTrustPolicy({ also: { StringLike: { [amr]: "x", "aws:SourceIp": "x", "sts:ExternalId": "x" } } }),
    paths: [],
  },
  {
    name: "guests by name",
    code: "GUESTS_TRUSTED",
    policy: also("ForAnyValue:StringEquals", amr, ["authenticated", "unauthenticated"]),
    paths: at("ForAnyValue:StringEquals", amr),
    severity: "error",
  },
  {
    name: "guests by pattern",
    code: "GUESTS_TRUSTED",
    policy: also("ForAnyValue:StringLike", amr, "*authenticated"),
    paths: at("ForAnyValue:StringLike", amr),
  },
  {
    name: "guests by one pattern, kept out by another",
    code: "GUESTS_TRUSTED",
    policy: aTrustPolicy({
      also: {
        "ForAnyValue:StringLike": { [amr]: "*authenticated" },
        "ForAnyValue:StringEquals": { [amr]: "authenticated" },
      },
    }),
    paths: [],
  },
  {
    name: "no guests",
    code: "GUESTS_TRUSTED",
    policy: also("ForAnyValue:StringLike", amr, ["authenticated", "*.githubusercontent.com"]),
    paths: [],
  },
  {
    name: "a session name that nothing ties to the run",
    code: "SESSION_NAME_FREE",
    preset: "strict",
    policy: aTrustPolicy({}),
    paths: ["Statement[0]"],
    severity: "note",
  },
  {
    name: "a session name tied to the run",
    code: "SESSION_NAME_FREE",
    preset: "strict",
    policy: aTrustPolicy({ also: { StringLike: sessionName } }),
    paths: [],
  },
  {
    name: "any provider of the pool",
    code: "PROVIDER_NOT_PINNED",
    preset: "strict",
    policy: also("ForAnyValue:StringEquals", amr, "authenticated"),
    paths: ["Statement[0]"],
    severity: "note",
  },
  {
    name: "one provider of the pool, or any",
    code: "PROVIDER_NOT_PINNED",
    preset: "strict",
    policy: also("ForAnyValue:StringEquals", amr, ["token.actions.githubusercontent.com", "authenticated"]),
    paths: ["Statement[0]"],
  },
  {
    name: "one provider of the pool",
    code: "PROVIDER_NOT_PINNED",
    preset: "strict",
    policy: also("ForAnyValue:StringEquals", amr, "token.actions.githubusercontent.com"),
    paths: [],
  },
  {
    name: "a pool without a condition on anything but itself",
    code: "PROVIDER_NOT_PINNED",
    preset: "strict",
    policy: aTrustPolicy({ condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": poolId } } }),
    paths: ["Statement[0]"],
  },
]
