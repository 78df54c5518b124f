import type { CompiledStatement } from "./compiled-statement.ts"
import type { Policy } from "./policy.ts"

const compiledPolicies = new WeakMap<Policy, readonly CompiledStatement[]>()

/** Keeps the compiled form of a policy for as long as the policy itself is kept. */
export function keepCompiled(policy: Policy, statements: readonly CompiledStatement[]): Policy {
  compiledPolicies.set(policy, statements)
  return policy
}

/** The compiled form of a policy. Only `parsePolicy` makes one, so that what is evaluated is what was checked. */
export function compiledStatements(policy: Policy): readonly CompiledStatement[] {
  const statements = compiledPolicies.get(policy)
  if (statements) return statements
  throw new TypeError(
    "This policy isn't one that parsePolicy of this copy of @claimbridge/trust made. Pass the result of parsePolicy " +
      "itself, not a copy of it or an object like it.",
  )
}
