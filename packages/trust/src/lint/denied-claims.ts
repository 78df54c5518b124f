import type { Policy } from "../policy.ts"
import { type ClaimGate, claimGates } from "./claim-gates.ts"
import { denies } from "./denies.ts"
import type { Entrance } from "./entrances.ts"
import { readGate } from "./gate.ts"
import type { TrustFacts } from "./trust-facts.ts"

/** The values of claims that alone are enough to be denied: of each `Deny` for an entrance with a single condition. */
export function deniedClaims(policy: Policy, entrance: Entrance, facts: TrustFacts): readonly ClaimGate[] {
  const wish = { principal: entrance.principal.value, action: "sts:AssumeRoleWithWebIdentity" }
  const gates = policy.statements
    .filter((statement) => denies(statement, wish) && statement.conditions.length === 1)
    .flatMap(({ conditions }) => conditions.flatMap((condition) => readGate(condition, policy.version) ?? []))
  return claimGates({ ...entrance, gates }, facts).filter(({ gate }) => gate.firm)
}
