import { textClaim } from "../issuer/text-claim.ts"
import type { CiClaims } from "./ci-claims.ts"

/** Reads given claims as the text that other claims follow from, with what stands there when a claim isn't given. */
export type ReadClaim = (name: string, otherwise: string) => string

export function claimReader(given: CiClaims): ReadClaim {
  return (name, otherwise) => textClaim(given, name) ?? otherwise
}
