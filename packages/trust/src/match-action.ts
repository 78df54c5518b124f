import type { CompiledActions } from "./compiled-statement.ts"
import type { MatchFact } from "./evaluation.ts"

/** Matches the action against `Action` or `NotAction`, without regard to case. */
export function matchAction({ written, values }: CompiledActions, action: string): MatchFact {
  const lowerCase = action.toLowerCase()
  const hit = values.find(({ matches }) => matches(lowerCase))
  const matched = (hit !== undefined) !== written.negated
  return {
    matched,
    path: written.path,
    policyValues: written.values,
    requestValue: action,
    ...(hit && { matchedValue: hit.value }),
    ...(!matched && { reason: "ACTION_MISMATCH" }),
  }
}
