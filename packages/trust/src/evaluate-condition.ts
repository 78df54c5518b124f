import type { ContextLookup } from "./context-lookup.ts"
import type { ConditionFact, Reason } from "./evaluation.ts"
import type { ValueMatcher } from "./operators.ts"
import type { Condition } from "./policy.ts"
import { resolveTemplate } from "./resolve-template.ts"

/** A condition whose variables are replaced: what's left is comparing. */
interface PreparedCondition {
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
  const prepared = prepare(condition, context)
  const matched = holds(prepared, value)
  return {
    matched,
    path: condition.path,
    operator: condition.operatorName,
    key: condition.key,
    policyValues: condition.policyValues,
    resolvedValues: prepared.resolvedValues,
    requestValues: listOf(value),
    ...(!matched && { reason: reasonFor(prepared, value) }),
  }
}

type RequestValue = ReturnType<ContextLookup>

function listOf(value: RequestValue): readonly string[] | undefined {
  return typeof value === "string" ? [value] : value
}

function prepare(condition: Condition, context: ContextLookup): PreparedCondition {
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

function holds(prepared: PreparedCondition, value: RequestValue): boolean {
  const { quantifier, ifExists, operator, policyValues } = prepared.condition
  if (operator.name === "Null")
    return quantifier === "one" ? isPresenceWanted(policyValues, value) : quantifier === "all"
  if (policyValues.length === 0) return holdsWithoutValues(prepared.condition, value)

  const satisfies = (requestValue: string) => isSatisfied(prepared, requestValue)
  if (quantifier === "all") return isNullDataset(value) || (listOf(value)?.every(satisfies) ?? true)
  if (quantifier === "any") return !isNullDataset(value) && (listOf(value)?.some(satisfies) ?? false)
  if (value === undefined) return ifExists || operator.negated
  return typeof value === "string" && satisfies(value)
}

/**
 * An empty list of policy values matches no request value, negated or not.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
function holdsWithoutValues({ quantifier, ifExists }: Condition, value: RequestValue): boolean {
  if (quantifier === "all") return isNullDataset(value)
  return quantifier === "one" && ifExists && value === undefined
}

/**
 * One request value against all policy values: OR, or NOR for negated operators.
 *
 * A variable without a value makes an `Allow` void; a `Deny` still looks at its other values.
 */
function isSatisfied({ condition, matchers, problem }: PreparedCondition, requestValue: string): boolean {
  const { operator, effect } = condition
  if (problem && effect === "Allow") return false
  for (const matches of matchers) {
    const outcome = matches(requestValue)
    if (outcome === "equal") return !operator.negated
    if (outcome === "refused") return false
    if (outcome === "malformed") return effect === "Deny"
  }
  return operator.negated
}

/** Absent, or empty in the sense of `ForAllValues` and `Null`: "a null dataset, such as an empty string". */
function isNullDataset(value: RequestValue): boolean {
  return value === undefined || value === "" || (value.length === 1 && value[0] === "")
}

/** Whatever isn't "true" is false. */
function isPresenceWanted(policyValues: readonly string[], value: RequestValue): boolean {
  const isNull = isNullDataset(value)
  return policyValues.some((wanted) => (wanted.toLowerCase() === "true") === isNull)
}

function reasonFor({ condition, matchers, problem }: PreparedCondition, value: RequestValue): Reason {
  const { operator, literal, quantifier, effect } = condition
  if (operator.name === "Null") return literal ?? (isNullDataset(value) ? "KEY_ABSENT" : "KEY_PRESENT")
  const requestValues = listOf(value)
  if (!requestValues) return "KEY_ABSENT"
  if (quantifier === "one" && typeof value !== "string") return "KEY_MULTIVALUED"
  if (problem && (effect === "Allow" || !operator.negated)) return problem
  if (literal && !operator.negated) return literal

  const outcomes = requestValues.flatMap((each) => matchers.map((matches) => matches(each)))
  const isComparable = outcomes.some((outcome) => outcome === "equal" || outcome === "unequal")
  return isComparable || outcomes.length === 0 ? "VALUE_MISMATCH" : "VALUE_NOT_COMPARABLE"
}
