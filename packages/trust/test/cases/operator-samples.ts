/** A policy value of one operator, and request values that compare with it one way or the other. */
export interface OperatorSample {
  readonly operator: string
  /** The operator that says the opposite, if IAM has one. */
  readonly opposite?: string
  readonly policy: string | readonly string[]
  readonly holding: readonly [string, string]
  readonly failing: readonly [string, string]
}

const users = "arn:aws:iam::*:user/*"
const userArns = ["arn:aws:iam::111122223333:user/ana", "arn:aws:iam::444455556666:user/bo"] as const
const roleArns = ["arn:aws:iam::111122223333:role/ana", "arn:aws:sts::111122223333:user/ana"] as const
const [tenth, twentieth, thirtieth] = ["2026-01-10T00:00:00Z", "2026-01-20T00:00:00Z", "2026-01-30T00:00:00Z"]

/** Every operator that compares values. `Null` looks at presence alone and has cases of its own. */
export const operatorSamples: readonly OperatorSample[] = [
  {
    operator: "StringEquals",
    opposite: "StringNotEquals",
    policy: ["a", "b"],
    holding: ["a", "b"],
    failing: ["A", "ab"],
  },
  {
    operator: "StringEqualsIgnoreCase",
    opposite: "StringNotEqualsIgnoreCase",
    policy: "prod",
    holding: ["prod", "PROD"],
    failing: ["production", "dev"],
  },
  {
    operator: "StringLike",
    opposite: "StringNotLike",
    policy: "a?c*",
    holding: ["abc", "abcd"],
    failing: ["ac", "Abc"],
  },
  {
    operator: "NumericEquals",
    opposite: "NumericNotEquals",
    policy: "10",
    holding: ["10", "10.0"],
    failing: ["9", "11"],
  },
  { operator: "NumericLessThan", policy: "10", holding: ["9", "-11"], failing: ["10", "11"] },
  { operator: "NumericLessThanEquals", policy: "10", holding: ["9", "10"], failing: ["10.1", "100"] },
  { operator: "NumericGreaterThan", policy: "10", holding: ["11", "100"], failing: ["10", "9"] },
  { operator: "NumericGreaterThanEquals", policy: "10", holding: ["10", "11"], failing: ["9", "-11"] },
  {
    operator: "DateEquals",
    opposite: "DateNotEquals",
    policy: twentieth,
    holding: [twentieth, "2026-01-20"],
    failing: [tenth, thirtieth],
  },
  { operator: "DateLessThan", policy: twentieth, holding: [tenth, "2025"], failing: [twentieth, thirtieth] },
  { operator: "DateLessThanEquals", policy: twentieth, holding: [tenth, twentieth], failing: [thirtieth, "2027"] },
  { operator: "DateGreaterThan", policy: twentieth, holding: [thirtieth, "2027"], failing: [twentieth, tenth] },
  { operator: "DateGreaterThanEquals", policy: twentieth, holding: [twentieth, thirtieth], failing: [tenth, "2025"] },
  { operator: "Bool", policy: "true", holding: ["true", "TRUE"], failing: ["false", "yes"] },
  { operator: "BinaryEquals", policy: ["YQ==", "YWI="], holding: ["YQ==", "YWI="], failing: ["Yg==", "YWJj"] },
  {
    operator: "IpAddress",
    opposite: "NotIpAddress",
    policy: "203.0.113.0/24",
    holding: ["203.0.113.1", "203.0.113.255"],
    failing: ["203.0.112.255", "198.51.100.1"],
  },
  { operator: "ArnEquals", opposite: "ArnNotEquals", policy: users, holding: userArns, failing: roleArns },
  { operator: "ArnLike", opposite: "ArnNotLike", policy: users, holding: userArns, failing: roleArns },
]
