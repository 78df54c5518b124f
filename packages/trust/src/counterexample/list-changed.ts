import type { Claims } from "../explain/request/prepared-request.ts"
import type { ClaimChange } from "./counterexample.ts"

/** The claims in which two jobs differ, by name. */
export function listChanged(before: Claims, after: Claims): readonly ClaimChange[] {
  const claims = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return claims.flatMap((claim) => {
    const [from, to] = [claimOf(before, claim), claimOf(after, claim)]
    if (JSON.stringify(from) === JSON.stringify(to)) return []
    return [{ claim, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
  })
}

function claimOf(claims: Claims, claim: string): unknown {
  return Object.hasOwn(claims, claim) ? claims[claim] : undefined
}
