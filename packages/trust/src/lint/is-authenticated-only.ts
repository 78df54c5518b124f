import { cognitoIssuer } from "../claims/cognito-issuer.ts"
import type { Entrance } from "./entrances.ts"

/** Whether a grant asks the pool's tokens to be of somebody, whoever that is. */
export function isAuthenticatedOnly({ gates }: Entrance): boolean {
  return gates.some(({ key, patterns }) => key === `${cognitoIssuer}:amr` && patterns.includes("authenticated"))
}
