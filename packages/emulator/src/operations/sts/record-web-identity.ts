import type { CloudTrailEvent } from "../../world/cloudtrail-event.ts"
import type { OperationContext } from "../operation.ts"
import type { AssumedSession } from "./assumed-session.ts"
import { readTokenTags } from "./read-token-tags.ts"
import { recordStsEvent, type StsEvent } from "./record-sts-event.ts"
import { sessionResponseElements } from "./session-response-elements.ts"
import type { SessionTags } from "./session-tags.ts"
import type { WebIdentityRequest } from "./web-identity-request.ts"

/** Does the work and leaves a CloudTrail record of its outcome, when there is an account to leave it in. */
export function recordWebIdentity(
  context: OperationContext,
  request: WebIdentityRequest,
  work: () => AssumedSession,
): AssumedSession {
  const record = (outcome: Pick<StsEvent, "responseElements" | "error">): void => {
    if (context.world.accounts.has(request.target.accountId))
      recordStsEvent(context, { ...eventOf(request), ...outcome })
  }
  try {
    const assumed = work()
    record({ responseElements: responseElements(assumed) })
    return assumed
  } catch (error) {
    record({ responseElements: null, error })
    throw error
  }
}

function eventOf({ input, target, identity }: WebIdentityRequest): Omit<StsEvent, "responseElements" | "error"> {
  const { provider, audience, subject } = identity
  const { roleArn, roleSessionName, durationSeconds, policy, policyArns } = input
  return {
    eventName: "AssumeRoleWithWebIdentity",
    userIdentity: {
      type: "WebIdentityUser",
      principalId: `${provider.principal}:${audience}:${subject}`,
      userName: subject,
      identityProvider: provider.principal,
    },
    requestParameters: {
      ...tagParameters(identity.claims),
      roleArn,
      roleSessionName,
      ...(durationSeconds !== undefined && { durationSeconds }),
      ...(policy !== undefined && { policy }),
      ...(policyArns && { policyArns: policyArns.map((arn) => ({ arn })) }),
    },
    recipientAccountId: target.accountId,
    roleArn: target.arn,
    ...(namesRole(identity.claims, target.arn) && { additionalEventData: { RoleAuthorizedByIdp: true } }),
  }
}

function tagParameters(claims: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { tags, transitiveTagKeys } = readableTags(claims)
  return {
    ...(tags.length > 0 && { principalTags: Object.fromEntries(tags.map(({ key, value }) => [key, value])) }),
    ...(transitiveTagKeys.length > 0 && { transitiveTagKeys }),
  }
}

/** Tags of a wrong shape are what the call is refused for; the record then does without them. */
function readableTags(claims: Readonly<Record<string, unknown>>): SessionTags {
  try {
    return readTokenTags(claims)
  } catch {
    return { tags: [], transitiveTagKeys: [] }
  }
}

function namesRole(claims: Readonly<Record<string, unknown>>, roleArn: string): boolean {
  return [claims["https://aws.amazon.com/roles"]].flat().includes(roleArn)
}

function responseElements({
  session,
  subject,
  audience,
  provider,
  packedPolicySize,
}: AssumedSession): CloudTrailEvent["responseElements"] {
  return {
    ...sessionResponseElements(session),
    subjectFromWebIdentityToken: subject,
    ...(packedPolicySize !== undefined && { packedPolicySize }),
    provider,
    audience,
  }
}
