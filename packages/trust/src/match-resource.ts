import { compileArnPattern } from "./compile-arn-pattern.ts"
import type { CompiledResource, CompiledResources } from "./compiled-statement.ts"
import type { ContextLookup } from "./context-lookup.ts"
import type { MatchFact, Reason } from "./evaluation.ts"
import type { Effect } from "./policy.ts"
import { resolveTemplate } from "./resolve-template.ts"

interface ResourceRequest {
  readonly resource: string | undefined
  readonly context: ContextLookup
  readonly effect: Effect
}

/**
 * Matches the resource against `Resource` or `NotResource`, with regard to case. A request without a resource is one
 * on `"*"`. A value with a variable that has no value matches no resource, and makes an `Allow` with `NotResource` void.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function matchResource(compiled: CompiledResources, { resource, context, effect }: ResourceRequest): MatchFact {
  const { written } = compiled
  const { hit, problem } = findHit(compiled, resource ?? "*", context)
  const isVoid = written.negated && effect === "Allow" && problem !== undefined
  const matched = written.negated ? !hit && !isVoid : hit !== undefined
  return {
    matched,
    path: written.path,
    policyValues: written.values,
    ...(!matched && { resolvedValues: compiled.values.map(({ template }) => resolveTemplate(template, context).text) }),
    requestValue: resource,
    ...(hit && { matchedValue: hit.template.source }),
    ...(!matched && { reason: hit ? "RESOURCE_MISMATCH" : (problem ?? literalOf(compiled) ?? "RESOURCE_MISMATCH") }),
  }
}

interface Search {
  readonly hit?: CompiledResource
  /** Why a variable has no value. */
  readonly problem?: Reason
}

function findHit({ values }: CompiledResources, resource: string, context: ContextLookup): Search {
  let problem: Reason | undefined
  for (const value of values) {
    const outcome = matchValue(value, resource, context)
    if (outcome === true) return { hit: value }
    if (outcome !== false) problem ??= outcome
  }
  return problem ? { problem } : {}
}

function matchValue(
  { matches, template }: CompiledResource,
  resource: string,
  context: ContextLookup,
): boolean | Reason {
  if (matches) return matches(resource)
  const { pattern, problem } = resolveTemplate(template, context)
  return problem ?? compileArnPattern(pattern)(resource)
}

function literalOf({ values }: CompiledResources): Reason | undefined {
  return values.find(({ literal }) => literal !== undefined)?.literal
}
