import type { ConditionFact, MatchFact, StatementFacts } from "../evaluation.ts"
import type { ExplainedStatement, Obstacle, ObstacleCode } from "./explanation.ts"

/** Adds to the facts of a statement what keeps it from applying. */
export function explainStatement(
  facts: StatementFacts,
  conditionObstacle: (fact: ConditionFact) => Obstacle,
): ExplainedStatement {
  const { principal, action, resource, conditions } = facts
  const obstacles = [
    ...(principal ? matchObstacle(principal, "PRINCIPAL_MISMATCH") : []),
    ...matchObstacle(action, action.path.endsWith("NotAction") ? "ACTION_MISMATCH" : "ACTION_MISSING"),
    ...(resource ? matchObstacle(resource, "RESOURCE_MISMATCH") : []),
    ...conditions.filter(({ matched }) => !matched).map(conditionObstacle),
  ]
  return { ...facts, obstacles }
}

function matchObstacle(fact: MatchFact, code: ObstacleCode): readonly Obstacle[] {
  if (fact.matched) return []
  const { path, policyValues, resolvedValues = policyValues, requestValue, reason } = fact
  const requestValues = requestValue === undefined ? undefined : [requestValue].flat()
  const facts = requestValues ? { wanted: requestValues } : {}
  return [{ code, side: "policy", path, policyValues, resolvedValues, requestValues, facts, ...(reason && { reason }) }]
}
