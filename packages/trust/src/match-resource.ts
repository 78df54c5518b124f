import { compileResource } from "./compile-resource.ts"
import type { ContextLookup } from "./context-lookup.ts"
import type { MatchFact, Reason } from "./evaluation.ts"
import type { ResourceRule, ResourceValue } from "./policy.ts"
import { resolveTemplate } from "./resolve-template.ts"

/**
 * Matches the resource against `Resource` or `NotResource`, with regard to case. A request without a resource is one
 * on `"*"`. A value with a variable that has no value matches no resource.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function matchResource(rule: ResourceRule, resource: string | undefined, context: ContextLookup): MatchFact {
  let hit: ResourceValue | undefined
  let problem: Reason | undefined
  for (const value of rule.values) {
    const outcome = matchValue(value, resource ?? "*", context)
    if (outcome === true) {
      hit = value
      break
    }
    if (outcome !== false) problem ??= outcome
  }
  const matched = rule.negated ? !hit : hit !== undefined
  return {
    matched,
    path: rule.path,
    policyValues: rule.policyValues,
    ...(!matched && { resolvedValues: rule.values.map(({ template }) => resolveTemplate(template, context).text) }),
    requestValue: resource,
    ...(hit && { matchedValue: hit.template.source }),
    ...(!matched && { reason: (!hit && problem) || "RESOURCE_MISMATCH" }),
  }
}

function matchValue(value: ResourceValue, resource: string, context: ContextLookup): boolean | Reason {
  if (value.matches) return value.matches(resource) || (value.literal ?? false)

  const { pattern, problem } = resolveTemplate(value.template, context)
  if (problem) return problem
  return compileResource(pattern)(resource) || (value.literal ?? false)
}
