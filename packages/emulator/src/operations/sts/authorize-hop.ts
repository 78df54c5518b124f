import { type Authorization, type AuthorizationRequest, authorize } from "@claimbridge/trust"
import { AwsError } from "../../wire/aws-error.ts"
import type { Role } from "../../world/account.ts"
import { callerPolicies } from "../../world/caller-policies.ts"
import { requestPrincipal } from "../../world/principal-context.ts"
import type { OperationContext } from "../operation.ts"
import { findRole } from "./find-role.ts"
import type { Hop } from "./hop.ts"
import { hopContext } from "./hop-context.ts"
import { neededActions } from "./needed-actions.ts"

/**
 * Asks both sides about each right that a hop needs: the target's trust policy always, the caller's policies unless the
 * trust policy names the caller in the same account.
 *
 * @throws {AwsError} `AccessDenied`
 */
export function authorizeHop(operation: OperationContext, hop: Hop): Role {
  const role = findRole(operation.world, hop.target)
  if (!role) throw denied(hop, "sts:AssumeRole")
  const context = hopContext(operation, hop, role)
  const principal = requestPrincipal(hop.caller)
  for (const action of rightsOf(hop)) {
    const request = { action, resource: role.arn, principal, context }
    if (!isAllowed(operation, { hop, role, request })) throw denied(hop, action)
  }
  return role
}

interface Question {
  readonly hop: Hop
  readonly role: Role
  readonly request: AuthorizationRequest
}

function isAllowed(operation: OperationContext, { hop, role, request }: Question): boolean {
  const resource = { name: "trust policy", policy: role.trustPolicy }
  const sameAccount = hop.caller.account.id === role.accountId
  const authorization = asForRole(authorize({ ...callerPolicies(hop.caller), resource, sameAccount }, request))
  operation.explain(authorization)
  return authorization.decision === "allow"
}

/** Unlike other resources, a role is closed to its own account as long as its policy doesn't open it. */
function asForRole(authorization: Authorization): Authorization {
  const { decision, policies } = authorization
  const isOpen = policies.some(({ type, evaluation }) => type === "resource" && evaluation.decision === "allow")
  return decision === "allow" && !isOpen ? { decision: "implicit-deny", deniedBy: "resource", policies } : authorization
}

function rightsOf({ input, inherited }: Hop): readonly string[] {
  return neededActions("sts:AssumeRole", {
    tags: [...input.tags, ...inherited.tags],
    sourceIdentity: input.sourceIdentity ?? inherited.sourceIdentity,
  })
}

function denied({ caller, target }: Hop, action: string): AwsError {
  const text = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${target.arn}`
  return new AwsError("AccessDenied", text, 403)
}
