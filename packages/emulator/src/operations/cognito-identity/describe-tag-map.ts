import type { PrincipalTagMap } from "../../world/pool.ts"
import { effectiveTags } from "./effective-tags.ts"

export interface TagMapAddress {
  readonly IdentityPoolId: string
  /** The ARN of the OIDC provider. */
  readonly IdentityProviderName: string
}

/** A claim-to-tag map in the API's words. */
export function describeTagMap({ IdentityPoolId, IdentityProviderName }: TagMapAddress, map: PrincipalTagMap): object {
  return { IdentityPoolId, IdentityProviderName, UseDefaults: map.useDefaults, PrincipalTags: effectiveTags(map) }
}
