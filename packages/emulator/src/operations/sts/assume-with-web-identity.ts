import type { Role } from "../../world/account.ts"
import type { OperationContext } from "../operation.ts"
import type { AssumedSession } from "./assumed-session.ts"
import { authorizeWebIdentity } from "./authorize-web-identity.ts"
import { checkDuration } from "./check-duration.ts"
import { checkTokenTime } from "./check-token-time.ts"
import { createSession } from "./create-session.ts"
import { explainRefusedRole } from "./explain-refused-role.ts"
import { federationContext } from "./federation-context.ts"
import { packedSize } from "./packed-size.ts"
import { parseRoleArn } from "./parse-role-arn.ts"
import { readSessionPolicies } from "./read-session-policies.ts"
import { readTokenGrant } from "./read-token-grant.ts"
import { recordWebIdentity } from "./record-web-identity.ts"
import { verifyWebIdentity } from "./verify-web-identity.ts"
import { webIdentityDuration } from "./web-identity-duration.ts"
import type { WebIdentityInput } from "./web-identity-input.ts"
import type { WebIdentityGrant, WebIdentityRequest } from "./web-identity-request.ts"

/**
 * Exchanges a token for a role session, and records the attempt from the moment the token is believed.
 *
 * @throws {AwsError} in the words of AssumeRoleWithWebIdentity
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeWithWebIdentity(
  context: OperationContext,
  input: WebIdentityInput,
): Promise<AssumedSession> {
  const target = parseRoleArn(input.roleArn)
  const identity = await verifyWebIdentity(context.world, target.accountId, input.webIdentityToken)
  const request = { input, target, identity }
  return recordWebIdentity(context, request, () => assume(context, request))
}

function assume(context: OperationContext, request: WebIdentityRequest): AssumedSession {
  const { world } = context
  const { identity, input } = request
  checkTokenTime(identity.claims, world.clock.now())
  const { role, grant } = admit(context, request)

  const durationSeconds = webIdentityDuration(world.openBehaviors, request)
  checkDuration(durationSeconds, role)
  const sessionPolicies = input.scopeDown ?? readSessionPolicies(input, world.accounts.get(role.accountId))
  const packedPolicySize = packedSize({ ...grant, ...input })

  const session = createSession(world, {
    role,
    durationSeconds,
    roleSessionName: input.roleSessionName,
    tags: Object.fromEntries(grant.tags.map(({ key, value }) => [key, value])),
    transitiveTagKeys: grant.transitiveTagKeys,
    federation: federationContext(identity),
    chained: false,
    ...(grant.sourceIdentity !== undefined && { sourceIdentity: grant.sourceIdentity }),
    ...(sessionPolicies && { sessionPolicies }),
  })
  const { subject, audience, provider } = identity
  return {
    session,
    subject,
    audience,
    provider: provider.principal,
    ...(packedPolicySize !== undefined && { packedPolicySize }),
  }
}

interface Admission {
  readonly role: Role
  readonly grant: WebIdentityGrant
}

function admit(context: OperationContext, request: WebIdentityRequest): Admission {
  try {
    const grant = readTokenGrant(request)
    return { role: authorizeWebIdentity(context, request, grant), grant }
  } catch (error) {
    explainRefusedRole(context, request)
    throw error
  }
}
