import type { ContextLookup } from "./context-lookup.ts"
import type { ConditionFact, Reason } from "./evaluation.ts"
import type { ValueMatcher } from "./operators.ts"
import type { Condition } from "./policy.ts"
import { resolveTemplate } from "./resolve-template.ts"

/** A condition whose variables are replaced: what's left is comparing. */
interface Comparison {
  readonly condition: Condition
  readonly matchers: readonly ValueMatcher[]
  readonly resolvedValues: readonly string[]
  readonly problem?: Reason
}

/**
 * Evaluates one operator with one key.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function evaluateCondition(condition: Condition, context: ContextLookup): ConditionFact {
  const value = context(condition.lookupKey)
  const requestValues = typeof value === "string" ? [value] : value
  const comparison = prepare(condition, context)
  const matched =
    condition.operator.name === "Null" ? isPresenceWanted(condition, requestValues) : holds(comparison, requestValues)
  return {
    matched,
    path: condition.path,
    operator: condition.operatorName,
    key: condition.key,
    policyValues: condition.policyValues,
    resolvedValues: comparison.resolvedValues,
    requestValues,
    ...(!matched && { reason: reasonFor(comparison, requestValues) }),
  }
}

function prepare(condition: Condition, context: ContextLookup): Comparison {
  const matchers: ValueMatcher[] = []
  if (!condition.hasVariables) {
    for (const { matches } of condition.values) if (matches) matchers.push(matches)
    return { condition, matchers, resolvedValues: condition.resolvedValues }
  }
  const resolvedValues: string[] = []
  let problem: Reason | undefined
  for (const { template, matches } of condition.values) {
    const resolved = resolveTemplate(template, context)
    resolvedValues.push(resolved.text)
    problem ??= resolved.problem
    if (!resolved.problem) matchers.push(matches ?? condition.operator.compile(resolved))
  }
  return { condition, matchers, resolvedValues, ...(problem && { problem }) }
}

function holds(comparison: Comparison, requestValues: readonly string[] | undefined): boolean {
  const { condition } = comparison
  const { quantifier, ifExists, operator, effect } = condition
  const satisfies = (value: string) => isSatisfied(comparison, value)

  if (quantifier === "all") return isNullDataset(requestValues) || (requestValues ?? []).every(satisfies)
  if (quantifier === "any") return !isNullDataset(requestValues) && (requestValues ?? []).some(satisfies)
  if (!requestValues) return ifExists || operator.negated
  if (requestValues.length > 1) return effect === "Deny" && requestValues.some(satisfies)
  return requestValues.every(satisfies)
}

/**
 * One request value against all policy values: OR, or NOR for negated operators.
 *
 * A variable without a value equals nothing. An `Allow` with a positive operator then doesn't match at all; a `Deny`
 * still looks at its other values.
 */
function isSatisfied({ condition, matchers, problem }: Comparison, requestValue: string): boolean {
  const equalsOne = matchers.some((matches) => matches(requestValue) === true)
  if (condition.operator.negated) return !equalsOne
  return equalsOne && (problem === undefined || condition.effect === "Deny")
}

/** Absent, or empty in the sense of `ForAllValues` and `Null`: "a null dataset, such as an empty string". */
function isNullDataset(requestValues: readonly string[] | undefined): boolean {
  return requestValues === undefined || (requestValues.length === 1 && requestValues[0] === "")
}

function isPresenceWanted({ policyValues }: Condition, requestValues: readonly string[] | undefined): boolean {
  const isNull = String(isNullDataset(requestValues))
  return policyValues.some((value) => value.toLowerCase() === isNull)
}

function reasonFor({ condition, matchers, problem }: Comparison, requestValues: readonly string[] | undefined): Reason {
  if (condition.operator.name === "Null") {
    if (condition.literal) return condition.literal
    return isNullDataset(requestValues) ? "KEY_ABSENT" : "KEY_PRESENT"
  }
  if (!requestValues) return "KEY_ABSENT"
  if (condition.quantifier === "one" && requestValues.length > 1) return "KEY_MULTIVALUED"
  if (condition.operator.negated) return "VALUE_MISMATCH"
  if (problem) return problem
  if (condition.literal) return condition.literal
  const comparable = requestValues.some((value) => matchers.some((matches) => matches(value) !== undefined))
  return comparable || matchers.length === 0 ? "VALUE_MISMATCH" : "VALUE_NOT_COMPARABLE"
}
