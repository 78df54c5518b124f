import { isCognitoIssuer } from "../claims/is-cognito-issuer.ts"
import type { Entrance } from "./entrances.ts"
import type { Gate } from "./gate.ts"
import { isLiteral } from "./is-literal.ts"

/** The condition key of the audience. */
export function audienceKey(issuer: string): string {
  return `${issuer}:aud`
}

/** The conditions on the audience, whatever they are worth. */
export function audienceGates({ issuer, gates }: Entrance): readonly Gate[] {
  return gates.filter(({ key }) => key === audienceKey(issuer).toLowerCase())
}

/** Whether a condition leaves none but the audiences that it names. A pool's id has no wildcard in it. */
export function pinsAudience({ firm, patterns }: Gate, issuer: string): boolean {
  const isName = (pattern: string) => (isCognitoIssuer(issuer) ? isLiteral(pattern) : !/^[*?]*$/.test(pattern))
  return firm && patterns.length > 0 && patterns.every((pattern) => pattern !== "" && isName(pattern))
}
