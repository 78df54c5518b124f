import { explainTrust } from "@claimbridge/trust"
import { callContext } from "../call-context.ts"
import type { OperationContext } from "../operation.ts"
import { findRole } from "./find-role.ts"
import type { WebIdentityRequest } from "./web-identity-request.ts"

/**
 * Tells, beside the recorded call, what kept a token from a role. Of a role that doesn't exist there is nothing to tell.
 *
 * For refused calls alone: it takes about as long as the rest of the call.
 */
export function explainRefusedRole(operation: OperationContext, { input, target, identity }: WebIdentityRequest): void {
  const role = findRole(operation.world, target)
  if (!role) return

  const { roleSessionName, durationSeconds } = input
  const explanation = explainTrust(role.trustPolicy, {
    from: "token",
    claims: identity.claims,
    roleArn: target.arn,
    roleSessionName,
    ...(durationSeconds !== undefined && { durationSeconds }),
    context: callContext(operation),
  })
  if (explanation.verdict !== "allowed") operation.explainRefusal(explanation)
}
