import type { IssuerName } from "../model/access-model.ts"
import { issuerProfiles } from "./issuer-profiles.ts"

/** Whether a name is a kind of issuer. */
export function isIssuerName(name: string): name is IssuerName {
  return Object.hasOwn(issuerProfiles, name)
}
