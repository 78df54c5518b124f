import type { Entrance } from "./entrances.ts"

/** Whether a grant asks the pool's tokens to be of somebody, whoever that is. */
export function isAuthenticatedOnly({ gates, issuer }: Entrance): boolean {
  return gates.some(({ key, patterns }) => key === `${issuer}:amr` && patterns.includes("authenticated"))
}
