import { checkRolesClaim } from "./check-roles-claim.ts"
import { checkSessionTags } from "./check-session-tags.ts"
import { readSourceIdentity } from "./read-source-identity.ts"
import { readTokenTags } from "./read-token-tags.ts"
import type { WebIdentityGrant, WebIdentityRequest } from "./web-identity-request.ts"

/** @throws {AwsError} `InvalidIdentityToken`, `ValidationError`, `InvalidParameterValue` */
export function readTokenGrant({ identity, target }: WebIdentityRequest): WebIdentityGrant {
  const { claims } = identity
  const roleAuthorizedByIdp = checkRolesClaim(claims, target.arn)
  const tags = readTokenTags(claims)
  checkSessionTags(tags)
  const sourceIdentity = readSourceIdentity(claims)
  return { ...tags, roleAuthorizedByIdp, ...(sourceIdentity !== undefined && { sourceIdentity }) }
}
