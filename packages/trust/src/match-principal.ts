import type { RequestPrincipal } from "./authorization-request.ts"
import type { CompiledPrincipals } from "./compiled-statement.ts"
import type { MatchFact } from "./evaluation.ts"
import type { Effect, StatementPrincipal } from "./policy.ts"
import { principalReach, reachOrder } from "./principal-reach.ts"

const accountRoot = /^arn:[^:]+:iam::(\d{12}):root$/

/**
 * Matches the caller against `Principal` or `NotPrincipal`.
 *
 * An account id and the ARN of the account's root are the same principal. A `Deny` with `NotPrincipal` spares a caller
 * only when every one of its spellings is listed, as AWS asks for: the account, the role and the session.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function matchPrincipal(
  { written, policyValues }: CompiledPrincipals,
  principal: RequestPrincipal | undefined,
  effect: Effect,
): MatchFact {
  const { path, negated, values } = written
  const hit = furthestReaching(values.filter((value) => covers(value, principal)))
  const covered = negated && effect === "Deny" ? coversFully(values, principal) : hit !== undefined
  const matched = covered !== negated
  return {
    matched,
    path,
    policyValues,
    requestValue: principal?.ids,
    ...(hit && { matchedValue: hit.value }),
    ...(!matched && { reason: "PRINCIPAL_MISMATCH" }),
  }
}

/** A list may name the caller more than once, such as by account and by session; what reaches furthest counts. */
function furthestReaching(hits: readonly StatementPrincipal[]): StatementPrincipal | undefined {
  if (hits.length < 2) return hits[0]
  return reachOrder.flatMap((reach) => hits.filter(({ value }) => principalReach(value) === reach))[0]
}

/** `{ "AWS": "*" }` is everyone with an AWS identity, and anonymous; `"*"` is everyone. */
function covers({ type, value }: StatementPrincipal, principal: RequestPrincipal | undefined): boolean {
  if (type === "*") return true
  if (!principal) return type === "AWS" && value === "*"
  if (type !== principal.type) return false
  return value === "*" || principal.ids.map(accountIdOf).includes(accountIdOf(value))
}

function coversFully(values: readonly StatementPrincipal[], principal: RequestPrincipal | undefined): boolean {
  if (!principal) return values.some((value) => covers(value, principal))
  const { type, ids } = principal
  const spellings = type === "AWS" ? ids.filter((id) => /^(?:arn:|\d{12}$)/.test(id)) : ids
  if (spellings.length === 0) return false
  return spellings.every((id) => values.some((value) => covers(value, { type, ids: [id] })))
}

function accountIdOf(id: string): string {
  return accountRoot.exec(id)?.[1] ?? id
}
