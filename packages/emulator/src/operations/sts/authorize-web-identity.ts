import { evaluatePolicy, type RequestPrincipal } from "@claimbridge/trust"
import type { Role } from "../../world/account.ts"
import type { OperationContext } from "../operation.ts"
import { findRole } from "./find-role.ts"
import { neededActions } from "./needed-actions.ts"
import { notAuthorized } from "./not-authorized.ts"
import { webIdentityContext } from "./web-identity-context.ts"
import type { WebIdentityGrant, WebIdentityRequest } from "./web-identity-request.ts"

/**
 * Asks the trust policy of the role about each right that the call needs, in AWS's order.
 *
 * @throws {AwsError} `AccessDenied`
 */
export function authorizeWebIdentity(
  operation: OperationContext,
  request: WebIdentityRequest,
  grant: WebIdentityGrant,
): Role {
  const role = findRole(operation.world, request.target)
  if (!role) throw notAuthorized("sts:AssumeRoleWithWebIdentity")

  const principal: RequestPrincipal = { type: "Federated", ids: [request.identity.provider.principal] }
  const context = webIdentityContext(operation, request, grant)
  for (const action of neededActions("sts:AssumeRoleWithWebIdentity", grant)) {
    const evaluation = evaluatePolicy(role.trustPolicy, { action, principal, context })
    operation.explain(evaluation)
    if (evaluation.decision !== "allow") throw notAuthorized(action)
  }
  return role
}
