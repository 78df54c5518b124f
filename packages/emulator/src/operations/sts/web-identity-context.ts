import type { RequestContext } from "@claimbridge/trust"
import { callContext } from "../call-context.ts"
import type { OperationContext } from "../operation.ts"
import { federationContext } from "./federation-context.ts"
import { nativeContext } from "./native-context.ts"
import { tagContext } from "./tag-context.ts"
import type { WebIdentityGrant, WebIdentityRequest } from "./web-identity-request.ts"

/**
 * Gives everything that a trust policy can ask about an AssumeRoleWithWebIdentity call.
 *
 * Open: whether `sts:DurationSeconds` and `sts:RoleAuthorizedByIdp` are there without being asked for; here they aren't.
 */
export function webIdentityContext(
  context: OperationContext,
  { input, identity }: WebIdentityRequest,
  grant: WebIdentityGrant,
): RequestContext {
  const { durationSeconds, roleSessionName } = input
  return {
    ...callContext(context),
    ...nativeContext(identity),
    ...federationContext(identity),
    ...tagContext(grant),
    "sts:RoleSessionName": roleSessionName,
    ...(durationSeconds !== undefined && { "sts:DurationSeconds": String(durationSeconds) }),
    ...(grant.sourceIdentity !== undefined && { "sts:SourceIdentity": grant.sourceIdentity }),
    ...(grant.roleAuthorizedByIdp && { "sts:RoleAuthorizedByIdp": "true" }),
  }
}
