import type { Claims } from "@claimbridge/core"
import { matchesPattern } from "./matches-pattern.ts"
import type { ClaimCondition, PolicyRule, RunnerPolicy } from "./runner-policy.ts"

/** What a rule said to a job. */
export interface RuleVerdict {
  readonly rule: PolicyRule
  /** The conditions that do not hold; none when the rule is for the job. */
  readonly failed: readonly ClaimCondition[]
}

/** Which rule a job takes, and how it came to that. */
export interface Choice {
  readonly decision: PolicyRule["decision"]
  /** The first rule that is for the job; none when the policy's default decides. */
  readonly rule?: PolicyRule
  /** The rules up to that one. */
  readonly verdicts: readonly RuleVerdict[]
}

/**
 * Chooses the rule for a job.
 *
 * Nobody has verified the claims yet. They choose only which pool and which role are asked; AWS verifies the token then,
 * and its policies decide about what is in it.
 */
export function chooseRule({ rules, otherwise }: Pick<RunnerPolicy, "rules" | "otherwise">, claims: Claims): Choice {
  const verdicts: RuleVerdict[] = []
  for (const rule of rules) {
    const failed = rule.conditions.filter((condition) => !holds(condition, claims))
    verdicts.push({ rule, failed })
    if (failed.length === 0) return { decision: rule.decision, rule, verdicts }
  }
  return { decision: otherwise, verdicts }
}

/** A claim that is not there matches nothing, not even `*`. */
function holds({ claim, patterns }: ClaimCondition, claims: Claims): boolean {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  const values = Array.isArray(value) ? value : [value]
  return values.some((one) => isPlain(one) && patterns.some((pattern) => matchesPattern(String(one), pattern)))
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
}
