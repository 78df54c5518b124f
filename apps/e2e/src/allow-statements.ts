import type { Policy } from "@claimbridge/trust"

/** What this program wants to know of a statement. Judging it is left to AWS, or to the emulator. */
export interface StatementText {
  /** Whether its actions take in this one. */
  readonly allows: (action: string) => boolean
  /** As written. `*` for a `NotResource`: all but a few. */
  readonly resources: readonly string[]
  /** Of any kind, as written; empty in policies of roles. */
  readonly principals: readonly string[]
  readonly federatedPrincipals: readonly string[]
  readonly conditions: readonly ConditionText[]
}

export interface ConditionText {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

/** The statements of a policy that allow something, as they were written. */
export function allowStatements({ statements }: Policy): StatementText[] {
  return statements
    .filter(({ effect }) => effect === "Allow")
    .map(({ action, resource, principal, conditions }) => ({
      allows: (wanted) => action.values.some(({ matches }) => matches(wanted.toLowerCase())) !== action.negated,
      resources: resource?.negated ? ["*"] : (resource?.policyValues ?? []),
      principals: principal?.negated ? ["*"] : (principal?.policyValues ?? []),
      federatedPrincipals: (principal?.values ?? [])
        .filter(({ type }) => type === "Federated")
        .map(({ value }) => value),
      conditions: conditions.map(({ operatorName, key, policyValues }) => ({
        operator: operatorName,
        key,
        values: policyValues,
      })),
    }))
}
