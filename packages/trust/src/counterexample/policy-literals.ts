import type { Policy } from "../policy.ts"
import type { JobRequest } from "../testing/job-request.ts"
import { claimOfKey } from "./claim-of-key.ts"

const variable = /\$\{[^}]*\}/g

/** What the policy compares claims with, as patterns, by claim. A claim whose presence alone is asked for has none. */
export function policyLiterals(policy: Policy, request: JobRequest): ReadonlyMap<string, readonly string[]> {
  const literals = new Map<string, readonly string[]>()
  for (const { key, operator, values } of policy.statements.flatMap(({ conditions }) => conditions)) {
    const claim = claimOfKey(key, request)
    if (claim === undefined) continue
    const patterns = /^null$/i.test(operator) ? [] : values.map((value) => subjectOf(value).replace(variable, ""))
    literals.set(claim, [...(literals.get(claim) ?? []), ...patterns])
  }
  return literals
}

/** An entry of `amr` has the subject behind the provider. */
function subjectOf(value: string): string {
  return value.split(":OIDC:").at(-1) ?? value
}
