import type { IssuerModel } from "../model/access-model.ts"
import { isIssuerName } from "./is-issuer-name.ts"
import type { IssuerProfile } from "./issuer-profile.ts"
import { issuerProfiles } from "./issuer-profiles.ts"

/** The profile of an issuer: of its kind, or of its name; nothing when neither is one. */
export function profileOf(name: string, { kind }: IssuerModel): IssuerProfile | undefined {
  if (kind !== undefined) return issuerProfiles[kind]
  return isIssuerName(name) ? issuerProfiles[name] : undefined
}
