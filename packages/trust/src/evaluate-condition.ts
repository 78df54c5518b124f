import type { CompiledCondition, ResolvedCondition } from "./compiled-statement.ts"
import type { ContextLookup } from "./context-lookup.ts"
import type { ConditionFact, Reason } from "./evaluation.ts"
import { resolveCondition } from "./resolve-condition.ts"

/**
 * Evaluates one operator with one key.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function evaluateCondition(condition: CompiledCondition, context: ContextLookup): ConditionFact {
  const { written, lookupKey } = condition
  const value = context(lookupKey)
  const resolved = condition.resolved ?? resolveCondition(condition, context)
  const matched = holds(condition, resolved, value)
  return {
    matched,
    path: written.path,
    operator: written.operator,
    key: written.key,
    policyValues: written.values,
    resolvedValues: resolved.resolvedValues,
    requestValues: listOf(value),
    ...(!matched && { reason: reasonFor(condition, resolved, value) }),
  }
}

type RequestValue = ReturnType<ContextLookup>

function listOf(value: RequestValue): readonly string[] | undefined {
  return typeof value === "string" ? [value] : value
}

function holds(condition: CompiledCondition, resolved: ResolvedCondition, value: RequestValue): boolean {
  const { quantifier, ifExists, operator, written } = condition
  if (operator.name === "Null")
    return quantifier === "one" ? isPresenceWanted(written.values, value) : quantifier === "all"
  if (written.values.length === 0) return holdsWithoutValues(condition, value)

  const satisfies = (requestValue: string) => isSatisfied(condition, resolved, requestValue)
  if (quantifier === "all") return datasetOf(value)?.every(satisfies) ?? true
  if (quantifier === "any") return datasetOf(value)?.some(satisfies) ?? false
  if (value === undefined) return ifExists || operator.negated
  return typeof value === "string" && satisfies(value)
}

/**
 * An empty list of policy values matches no request value, negated or not.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
function holdsWithoutValues({ quantifier, ifExists }: CompiledCondition, value: RequestValue): boolean {
  if (quantifier === "all") return datasetOf(value) === undefined
  return quantifier === "one" && ifExists && value === undefined
}

/**
 * One request value against all policy values: OR, or NOR for negated operators.
 *
 * A variable without a value makes an `Allow` void; a `Deny` still looks at its other values.
 */
function isSatisfied(
  { operator, effect }: CompiledCondition,
  { matchers, problem }: ResolvedCondition,
  requestValue: string,
): boolean {
  if (problem && effect === "Allow") return false
  for (const matches of matchers) {
    const outcome = matches(requestValue)
    if (outcome === "equal") return !operator.negated
    if (outcome === "refused") return false
    if (outcome === "malformed") return effect === "Deny"
  }
  return operator.negated
}

/** Nothing when the key is absent, or empty in the sense of `ForAllValues` and `Null`: one empty string. */
function datasetOf(value: RequestValue): readonly string[] | undefined {
  const values = listOf(value)
  return values?.length === 1 && values[0] === "" ? undefined : values
}

/** Whatever isn't "true" is false. */
function isPresenceWanted(policyValues: readonly string[], value: RequestValue): boolean {
  const isNull = datasetOf(value) === undefined
  return policyValues.some((wanted) => (wanted.toLowerCase() === "true") === isNull)
}

function reasonFor(
  { operator, literal, quantifier, effect }: CompiledCondition,
  { matchers, problem }: ResolvedCondition,
  value: RequestValue,
): Reason {
  if (operator.name === "Null") return literal ?? (datasetOf(value) ? "KEY_PRESENT" : "KEY_ABSENT")
  const requestValues = listOf(value)
  if (!requestValues) return "KEY_ABSENT"
  if (quantifier === "one" && typeof value !== "string") return "KEY_MULTIVALUED"
  if (problem && (effect === "Allow" || !operator.negated)) return problem
  if (literal && !operator.negated) return literal

  const outcomes = requestValues.flatMap((each) => matchers.map((matches) => matches(each)))
  const isComparable = outcomes.some((outcome) => outcome === "equal" || outcome === "unequal")
  return isComparable || outcomes.length === 0 ? "VALUE_MISMATCH" : "VALUE_NOT_COMPARABLE"
}
