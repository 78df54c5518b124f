import type { RequestContext } from "@claimbridge/trust"
import type { Role } from "../../world/account.ts"
import { principalContext } from "../../world/principal-context.ts"
import { callContext } from "../call-context.ts"
import type { OperationContext } from "../operation.ts"
import type { Hop } from "./hop.ts"
import { tagContext } from "./tag-context.ts"

/**
 * Gives everything that policies can ask about an AssumeRole call.
 *
 * Open: whether inherited tags count as requested; here `aws:RequestTag` and `aws:TagKeys` hold the given ones alone.
 */
export function hopContext(context: OperationContext, hop: Hop, role: Role): RequestContext {
  const { input, inherited } = hop
  const { durationSeconds, externalId, sourceIdentity = inherited.sourceIdentity } = input
  return {
    ...callContext(context),
    ...principalContext(hop.caller, context.world.clock.now()),
    ...tagContext(input),
    ...roleTagContext(role),
    "aws:ResourceAccount": role.accountId,
    "sts:RoleSessionName": input.roleSessionName,
    ...(durationSeconds !== undefined && { "sts:DurationSeconds": String(durationSeconds) }),
    ...(externalId !== undefined && { "sts:ExternalId": externalId }),
    ...(sourceIdentity !== undefined && { "sts:SourceIdentity": sourceIdentity }),
  }
}

function roleTagContext({ tags }: Role): RequestContext {
  const entries = Object.entries(tags)
  return Object.fromEntries(
    entries.flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`iam:ResourceTag/${key}`, value],
    ]),
  )
}
