import type { Session } from "../../world/session.ts"
import type { Operation, OperationContext } from "../operation.ts"
import { assumedRoleOutput } from "./assumed-role-output.ts"
import { authorizeHop } from "./authorize-hop.ts"
import { createSession } from "./create-session.ts"
import type { Hop } from "./hop.ts"
import { hopDuration } from "./hop-duration.ts"
import { inheritSession } from "./inherit-session.ts"
import { packedSize } from "./packed-size.ts"
import { parseRoleArn } from "./parse-role-arn.ts"
import { readAssumeRoleInput } from "./read-assume-role-input.ts"
import { readSessionPolicies } from "./read-session-policies.ts"
import { recordHop } from "./record-hop.ts"
import { refuseMfa } from "./refuse-mfa.ts"
import { requireCaller } from "./require-caller.ts"

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const assumeRole: Operation = {
  name: "AssumeRole",
  signed: true,
  run(context, members) {
    const caller = requireCaller(context)
    const input = readAssumeRoleInput(members)
    const target = parseRoleArn(input.roleArn)
    refuseMfa(members)
    return carryOut(context, { caller, input, target, inherited: inheritSession(caller, input) })
  },
}

function carryOut(context: OperationContext, hop: Hop): object {
  try {
    const { session, ...size } = assume(context, hop)
    recordHop(context, hop, { session, ...size })
    return { ...assumedRoleOutput(session), PackedPolicySize: size.packedPolicySize }
  } catch (error) {
    recordHop(context, hop, { error })
    throw error
  }
}

function assume(context: OperationContext, hop: Hop): { session: Session; packedPolicySize?: number } {
  const { caller, input, inherited } = hop
  const { world } = context
  const role = authorizeHop(context, hop)
  const durationSeconds = hopDuration(hop, role)
  const sessionPolicies = readSessionPolicies(input, world.accounts.get(role.accountId))
  const tags = [...inherited.tags, ...input.tags]
  const transitiveTagKeys = [...inherited.tags.map(({ key }) => key), ...input.transitiveTagKeys]
  const packedPolicySize = packedSize({ ...input, tags, transitiveTagKeys })

  const sourceIdentity = input.sourceIdentity ?? inherited.sourceIdentity
  const session = createSession(world, {
    role,
    durationSeconds,
    roleSessionName: input.roleSessionName,
    tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])),
    transitiveTagKeys,
    // Open: whether the keys of a web identity reach the session of a second hop; here they don't.
    federation: {},
    chained: caller.kind === "session",
    ...(sourceIdentity !== undefined && { sourceIdentity }),
    ...(sessionPolicies && { sessionPolicies }),
  })
  return { session, ...(packedPolicySize !== undefined && { packedPolicySize }) }
}
