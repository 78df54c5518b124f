import { evaluatePolicy, type Policy, type Statement } from "@claimbridge/trust"

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
export function allowStatements(policy: Policy): StatementText[] {
  return policy.statements.flatMap((statement, index) => {
    if (statement.effect !== "Allow") return []
    const allows = (action: string) => evaluatePolicy(policy, { action }).statements[index]?.action.matched === true
    return [{ allows, ...textOf(statement) }]
  })
}

function textOf({ resource, principal, conditions }: Statement): Omit<StatementText, "allows"> {
  const principals = principal?.values ?? []
  return {
    resources: resource?.negated ? ["*"] : (resource?.values ?? []),
    principals: principal?.negated ? ["*"] : principals.map(({ value }) => value),
    federatedPrincipals: principals.filter(({ type }) => type === "Federated").map(({ value }) => value),
    conditions,
  }
}
