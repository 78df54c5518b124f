import { type AuthorizationRequest, evaluatePolicy, type Policy, parsePolicy, type Reason } from "../../src/index.ts"

/** One `Condition` block against one request context. */
export interface ConditionCase {
  readonly name: string
  readonly condition: Readonly<Record<string, unknown>>
  /** Left out: the request has no condition keys. */
  readonly context?: AuthorizationRequest["context"]
  /** Left out: Allow. */
  readonly effect?: "Allow" | "Deny"
  /** Left out: 2012-10-17. `null`: the policy has no version. */
  readonly version?: "2012-10-17" | "2008-10-17" | null
  readonly expect: "match" | "no match"
  /** Of the first condition that doesn't match. */
  readonly reason?: Reason
  readonly page: string
}

/** The result of a condition case, in the form of its `expect` and `reason`. */
export function runConditionCase(row: ConditionCase): Pick<ConditionCase, "expect" | "reason"> {
  const { context } = row
  const { statements } = evaluatePolicy(policyOf(row), { action: "s3:GetObject", ...(context && { context }) })
  const failed = statements[0]?.conditions.find((condition) => !condition.matched)
  return {
    expect: statements[0]?.applies ? "match" : "no match",
    ...(row.reason && failed?.reason && { reason: failed.reason }),
  }
}

function policyOf({ condition, effect = "Allow", version = "2012-10-17" }: ConditionCase): Policy {
  return parsePolicy({
    ...(version !== null && { Version: version }),
    Statement: { Effect: effect, Action: "*", Resource: "*", Condition: condition },
  })
}
