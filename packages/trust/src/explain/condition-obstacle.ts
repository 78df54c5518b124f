import type { ConditionFact, Reason } from "../evaluation.ts"
import { type Absence, absentKey } from "./absent-key.ts"
import type { Obstacle } from "./explanation.ts"
import type { RequestSource } from "./request/prepared-request.ts"
import { valueSide } from "./value-side.ts"

const onPolicySide: readonly Reason[] = [
  "KEY_MULTIVALUED",
  "VALUE_NOT_COMPARABLE",
  "VARIABLE_MULTIVALUED",
  "VARIABLE_NOT_REPLACED",
  "VERSION_WITHOUT_VARIABLES",
]

/** What a condition that doesn't match asks for, and where a change would help first. */
export function conditionObstacle(fact: ConditionFact, source: RequestSource): Obstacle {
  const { path, operator, key, policyValues, resolvedValues, requestValues, reason = "VALUE_MISMATCH" } = fact
  return {
    ...causeOf(fact, reason, source),
    reason,
    path,
    operator,
    key,
    policyValues,
    resolvedValues,
    requestValues,
  }
}

function causeOf(fact: ConditionFact, reason: Reason, source: RequestSource): Absence {
  const { key, resolvedValues } = fact
  if (reason === "KEY_ABSENT") return absentKey(key, source)
  if (reason === "VARIABLE_UNRESOLVED") return unresolved(resolvedValues, source)
  const side = onPolicySide.includes(reason) ? "policy" : valueSide(fact, source)
  return { code: reason, side, facts: { key } }
}

/** What has no value stays as written, so the first `${…}` left over names the key. */
function unresolved(resolvedValues: readonly string[], source: RequestSource): Absence {
  const [, variable = ""] = /\$\{([^},]+)/.exec(resolvedValues.join(" ")) ?? []
  const { code, side, facts } = absentKey(variable.trim(), source)
  return { code, side, facts: { ...facts, variable } }
}
