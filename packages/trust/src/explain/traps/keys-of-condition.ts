import type { ConditionFact } from "../../evaluation.ts"

/** The key that a condition compares, and those that its values have as variables. */
export function keysOfCondition({ key, policyValues }: ConditionFact): readonly string[] {
  const variables = policyValues.flatMap((value) => (value.includes("${") ? variablesOf(value) : []))
  return [key, ...variables]
}

function variablesOf(value: string): readonly string[] {
  return [...value.matchAll(/\$\{([^},]+)/g)].map(([, name = ""]) => name.trim())
}
