import type { PolicyEvaluation, StatementFacts } from "./evaluation.ts"
import { type PrincipalReach, principalReach, reachOrder } from "./principal-reach.ts"

/** `none`: the resource policy doesn't allow the request. */
export type ResourceGrant = PrincipalReach | "none"

/** The furthest reaching grant among the statements of a resource policy that allow the request. */
export function resourceGrant(evaluation: PolicyEvaluation | undefined): ResourceGrant {
  const allowing = evaluation?.statements.filter(({ applies, effect }) => applies && effect === "Allow") ?? []
  const grants = allowing.map(grantOf)
  return reachOrder.find((grant) => grants.includes(grant)) ?? "none"
}

function grantOf({ principal }: StatementFacts): PrincipalReach {
  return principal?.matchedValue === undefined ? "role" : principalReach(principal.matchedValue)
}
