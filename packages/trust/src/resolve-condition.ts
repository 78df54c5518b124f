import type { CompiledCondition, ResolvedCondition } from "./compiled-statement.ts"
import type { ContextLookup } from "./context-lookup.ts"
import type { Reason } from "./evaluation.ts"
import type { ValueMatcher } from "./operators.ts"
import { resolveTemplate } from "./resolve-template.ts"

/** Replaces the variables in the values of a condition: what's left is comparing. */
export function resolveCondition(
  { values, operator }: Pick<CompiledCondition, "values" | "operator">,
  context: ContextLookup,
): ResolvedCondition {
  const matchers: ValueMatcher[] = []
  const resolvedValues: string[] = []
  let problem: Reason | undefined
  for (const { template, matches } of values) {
    const resolved = resolveTemplate(template, context)
    resolvedValues.push(resolved.text)
    problem ??= resolved.problem
    if (!resolved.problem) matchers.push(matches ?? operator.compile(resolved))
  }
  return { matchers, resolvedValues, ...(problem && { problem }) }
}
