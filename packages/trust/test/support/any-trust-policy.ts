import fc from "fast-check"
import { type Policy, parsePolicy } from "../../src/index.ts"
import { githubArn, otherPoolId, poolId } from "./a-trust-policy.ts"

type Entry = readonly [operator: string, key: string, value: string | readonly string[]]

const cognito = "cognito-identity.amazonaws.com"
const github = "token.actions.githubusercontent.com"

/** Exact more often than not, so that what else is wrong decides. */
const operators = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("StringEquals", "StringLike", "ForAnyValue:StringLike") },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom("", "ForAnyValue:", "ForAllValues:"),
        fc.constantFrom("StringEquals", "StringLike", "StringNotEquals", "StringNotLike", "StringEqualsIgnoreCase"),
        fc.constantFrom("", "IfExists"),
      )
      .map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.constant("Null") },
)

/** One value of those, or a list. */
function oneOf(...values: readonly string[]): fc.Arbitrary<string | readonly string[]> {
  const value = fc.constantFrom(...values)
  return fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.array(value, { maxLength: 2 }) })
}

function entry(key: string, value: fc.Arbitrary<string | readonly string[]>): fc.Arbitrary<Entry> {
  return fc.tuple(operators, fc.constant(key), value)
}

const subjects = ["repo:octo-org/*", "repo:octo-org*", "repo:*", "repo:octo-org@65/*", "repo:*@65/*", "repo:*:ref:*"]
const owners = oneOf("65", "6*", "*", "66", "${aws:RequestTag/owner_id}", "true", "false")
const repositories = oneOf("octo-org/octo-repo", "octo-org/*", "octo-org*", "*/octo-repo", "octo-org?/*")
const members = oneOf("authenticated", "*authenticated", ...subjects.map((subject) => `${githubArn}:OIDC:${subject}`))

const audience = entry(`${cognito}:aud`, oneOf(poolId, poolId, poolId, otherPoolId, "eu-west-1:*", "*", "?*", "false"))
const owner = fc.oneof(
  entry("aws:RequestTag/Owner_ID", owners),
  entry("aws:RequestTag/repository", repositories),
  entry(`${cognito}:amr`, members),
)

const directAudience = entry(`${github}:aud`, oneOf("sts.amazonaws.com", "sts.*", "*"))
const directOwner = fc.oneof(
  entry(`${github}:sub`, oneOf(...subjects)),
  entry(`${github}:repository_owner_id`, owners),
  entry(`${github}:job_workflow_ref`, oneOf("octo-org/x/.github/workflows/x.yml@refs/heads/main", "*@refs/heads/main")),
)

const noise = fc.oneof(
  fc.tuple(operators, fc.constantFrom("aws:TagKeys", "aws:SecureTransport", "x"), fc.string({ maxLength: 4 })),
  entry("sts:RoleSessionName", oneOf("x", "${aws:RequestTag/owner_id}", "*")),
)

const conditions = fc.constantFrom([audience, owner], [directAudience, directOwner])
const entries = conditions.chain(([first, second]) =>
  fc.subarray([first, first, second, second, noise]).chain((some) => fc.tuple(...some)),
)

const statement = fc.record({
  Effect: fc.constantFrom("Allow", "Allow", "Allow", "Deny"),
  Principal: fc.constantFrom<unknown>(
    { Federated: cognito },
    { Federated: cognito },
    { Federated: githubArn },
    { Federated: [cognito, githubArn] },
    { AWS: "arn:aws:iam::111122223333:role/ci" },
    "*",
  ),
  Action: fc.constantFrom<unknown>(
    ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    "sts:AssumeRoleWithWebIdentity",
    "sts:TagSession",
    "sts:*",
  ),
  Condition: entries.map(conditionOf),
})

/** A trust policy that IAM's grammar allows, sound or nearly so, with a little noise. */
export const anyTrustPolicy: fc.Arbitrary<Policy> = fc
  .tuple(fc.constantFrom("2012-10-17", "2012-10-17", "2008-10-17"), fc.array(statement, { minLength: 1, maxLength: 3 }))
  .map(([Version, Statement]) => parsePolicy({ Version, Statement }, { kind: "trust" }))

function conditionOf(list: readonly Entry[]): object {
  const condition: Record<string, Record<string, unknown>> = {}
  for (const [operator, key, value] of list) condition[operator] = { ...condition[operator], [key]: value }
  return condition
}
