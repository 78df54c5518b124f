import type { Obstacle } from "../explanation.ts"
import { checkTags } from "./check-tags.ts"
import { parseRoleArn } from "./parse-role-arn.ts"
import { refusal } from "./refusal.ts"
import type { RoleCall } from "./trust-request.ts"
import type { WebIdentity } from "./web-identity.ts"
import { withoutTokens } from "./without-tokens.ts"

const name = /^[\w+=,.@-]{2,64}$/

/**
 * Why STS refuses a call before it looks at the trust policy.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export function callRefusals(
  call: RoleCall,
  { tags, malformedTags, roles, sourceIdentity }: WebIdentity,
): readonly Obstacle[] {
  const roleArn = withoutTokens(call.roleArn)
  const roleSessionName = withoutTokens(call.roleSessionName ?? "ci")
  return [
    ...(parseRoleArn(roleArn) ? [] : [refusal("ROLE_ARN_INVALID", "request", { roleArn })]),
    ...(name.test(roleSessionName) ? [] : [refusal("SESSION_NAME_ILLEGAL", "request", { roleSessionName })]),
    ...(roles && !roles.includes(roleArn) ? [refusal("ROLE_NOT_IN_ROLES_CLAIM", "claims", { roleArn, roles })] : []),
    ...(sourceIdentity === undefined || name.test(sourceIdentity)
      ? []
      : [refusal("SOURCE_IDENTITY_ILLEGAL", "claims", { sourceIdentity })]),
    ...malformedTags.map((tag) => refusal("TAG_MALFORMED", "claims", { tag })),
    ...checkTags(tags),
  ]
}
