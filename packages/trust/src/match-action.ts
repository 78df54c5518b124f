import type { MatchFact } from "./evaluation.ts"
import type { ActionRule } from "./policy.ts"

/** Matches the action against `Action` or `NotAction`, without regard to case. */
export function matchAction(rule: ActionRule, action: string): MatchFact {
  const lowerCase = action.toLowerCase()
  const hit = rule.values.find(({ matches }) => matches(lowerCase))
  const matched = rule.negated ? !hit : hit !== undefined
  return {
    matched,
    path: rule.path,
    policyValues: rule.policyValues,
    requestValue: action,
    ...(hit && { matchedValue: hit.value }),
    ...(!matched && { reason: "ACTION_MISMATCH" }),
  }
}
