import type { RequestContext } from "../../authorization-request.ts"
import type { RoleCall } from "./trust-request.ts"
import type { WebIdentity } from "./web-identity.ts"

/**
 * The condition keys that a trust policy can ask about when a role is assumed with a token.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
export function identityContext(identity: WebIdentity, call: RoleCall): RequestContext {
  const { issuer, audience, subject, amr, tags, transitiveTagKeys, sourceIdentity, roles } = identity
  const { roleSessionName, durationSeconds } = call
  return {
    ...identity.native,
    "aws:FederatedProvider": identity.principal,
    ...(audience !== undefined && { [`${issuer}:aud`]: audience }),
    ...(subject !== undefined && { [`${issuer}:sub`]: subject }),
    ...(amr.length > 0 && { [`${issuer}:amr`]: amr }),
    ...Object.fromEntries(Object.entries(tags).map(([tag, value]) => [`aws:RequestTag/${tag}`, value])),
    ...(Object.keys(tags).length > 0 && { "aws:TagKeys": Object.keys(tags) }),
    ...(transitiveTagKeys.length > 0 && { "sts:TransitiveTagKeys": transitiveTagKeys }),
    ...(roleSessionName !== undefined && { "sts:RoleSessionName": roleSessionName }),
    ...(durationSeconds !== undefined && { "sts:DurationSeconds": `${durationSeconds}` }),
    ...(sourceIdentity !== undefined && { "sts:SourceIdentity": sourceIdentity }),
    ...(roles?.includes(call.roleArn) && { "sts:RoleAuthorizedByIdp": "true" }),
    ...call.context,
  }
}
