import { type ClaimGate, claimGates } from "./claim-gates.ts"
import { type OwnerPin, ownerPin } from "./owner-pin.ts"
import type { TrustFacts } from "./trust-facts.ts"
import type { TrustGrant } from "./trust-grants.ts"

/** A grant that lets in holders of an OIDC token. */
export interface Entrance extends TrustGrant {
  readonly issuer: string
  /** The gates that look at claims of the CI's token. */
  readonly claimGates: readonly ClaimGate[]
  /** What says whose jobs may come in, if anything does. */
  readonly ownerPin?: OwnerPin
}

/** The grants that let in holders of an OIDC token. */
export function entrances(grants: readonly TrustGrant[], facts: TrustFacts): readonly Entrance[] {
  return grants.flatMap((grant) => {
    const { issuer, kind } = grant
    if (issuer === undefined) return []
    const gates = claimGates(grant, facts)
    const pin = ownerPin(kind, gates)
    return [{ ...grant, issuer, claimGates: gates, ...(pin && { ownerPin: pin }) }]
  })
}
