import type { Caller } from "../../world/caller.ts"
import type { Session } from "../../world/session.ts"
import type { OperationContext } from "../operation.ts"
import type { Hop } from "./hop.ts"
import { recordStsEvent, type StsEvent } from "./record-sts-event.ts"
import { sessionResponseElements } from "./session-response-elements.ts"

interface Outcome {
  readonly session?: Session
  readonly packedPolicySize?: number
  readonly error?: unknown
}

/** Leaves a CloudTrail record of one AssumeRole call in the account of the role. */
export function recordHop(context: OperationContext, hop: Hop, outcome: Outcome): void {
  const { caller, target } = hop
  if (!context.world.accounts.has(target.accountId)) return
  const { session, packedPolicySize, error } = outcome
  recordStsEvent(context, {
    eventName: "AssumeRole",
    userIdentity: userIdentity(caller),
    requestParameters: requestParameters(hop),
    responseElements: session
      ? { ...sessionResponseElements(session), ...(packedPolicySize !== undefined && { packedPolicySize }) }
      : null,
    recipientAccountId: target.accountId,
    roleArn: target.arn,
    error,
  })
}

function userIdentity(caller: Caller): StsEvent["userIdentity"] {
  const { arn, userId, account } = caller
  const shared = { principalId: userId, arn, accountId: account.id }
  if (caller.kind === "admin") {
    return { type: "IAMUser", ...shared, accessKeyId: account.admin.accessKeyId, userName: arn.split("/").at(-1) }
  }
  const { role, issued, accessKeyId, sourceIdentity } = caller.session
  const sessionIssuer = {
    type: "Role",
    principalId: role.id,
    arn: role.arn,
    accountId: role.accountId,
    userName: role.name,
  }
  const attributes = { creationDate: issued.toISOString().replace(/\.\d+Z$/, "Z"), mfaAuthenticated: "false" }
  const sessionContext = {
    sessionIssuer,
    ...federationData(caller.session),
    attributes,
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  }
  return { type: "AssumedRole", ...shared, accessKeyId, sessionContext }
}

/** Open: how a list of `amr` is written; here as JSON. */
function federationData({ federation }: Session): object {
  const { "aws:FederatedProvider": federatedProvider, ...claims } = federation
  if (federatedProvider === undefined) return {}
  const entries = Object.entries(claims).map(([key, value]) => [
    key,
    Array.isArray(value) ? JSON.stringify(value) : value,
  ])
  return { webIdFederationData: { federatedProvider, attributes: Object.fromEntries(entries) } }
}

function requestParameters({ input, inherited }: Hop): StsEvent["requestParameters"] {
  const { tags, transitiveTagKeys, policyArns, ...others } = input
  return {
    ...others,
    ...(policyArns && { policyArns: policyArns.map((arn) => ({ arn })) }),
    ...(tags.length > 0 && { tags }),
    ...(transitiveTagKeys.length > 0 && { transitiveTagKeys }),
    ...(inherited.tags.length > 0 && {
      incomingTransitiveTags: Object.fromEntries(inherited.tags.map(({ key, value }) => [key, value])),
    }),
  }
}
