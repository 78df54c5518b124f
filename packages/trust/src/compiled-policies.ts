import type { CompiledStatement } from "./compiled-statement.ts"
import type { Policy } from "./policy.ts"

interface Compiled {
  readonly statements: readonly CompiledStatement[]
  readonly characters: number
}

const compiledPolicies = new WeakMap<Policy, Compiled>()

/** Keeps the compiled form of a policy for as long as the policy itself is kept. */
export function keepCompiled(policy: Policy, compiled: Compiled): Policy {
  compiledPolicies.set(policy, compiled)
  return policy
}

/** The compiled form of a policy. Only `parsePolicy` makes one, so that what is evaluated is what was checked. */
export function compiledStatements(policy: Policy): readonly CompiledStatement[] {
  return find(policy).statements
}

/**
 * How many characters the document has, as IAM counts them against its quotas: without white space.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function policyCharacters(policy: Policy): number {
  return find(policy).characters
}

function find(policy: Policy): Compiled {
  const compiled = compiledPolicies.get(policy)
  if (compiled) return compiled
  throw new TypeError(
    "parsePolicy of this copy of @claimbridge/trust didn't make this policy. Pass what it returned, not a copy or a look-alike.",
  )
}
