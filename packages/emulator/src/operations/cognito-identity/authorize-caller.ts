import { type Authorization, authorize } from "@claimbridge/trust"
import { AwsError } from "../../wire/aws-error.ts"
import type { Caller } from "../../world/caller.ts"
import { principalContext, requestPrincipal } from "../../world/principal-context.ts"
import { callContext } from "../call-context.ts"
import type { OperationContext } from "../operation.ts"

/** What a caller wants to do, in IAM's words. */
export interface WantedAccess {
  /** E.g. `cognito-identity:DescribeIdentityPool`. */
  readonly action: string
  /** An ARN, or `*`. */
  readonly resource: string
}

/**
 * Asks the caller's policies. An account's administrator may do everything.
 *
 * @throws {AwsError} `AccessDeniedException`; `MissingAuthenticationTokenException` without a signature.
 */
export function authorizeCaller(context: OperationContext, wanted: WantedAccess): Caller {
  const { caller } = context
  if (!caller) throw new AwsError("MissingAuthenticationTokenException", "Missing Authentication Token")
  if (caller.kind === "admin") return caller

  const authorization = authorizeSession(context, caller, wanted)
  context.explain(authorization)
  if (authorization.decision === "allow") return caller
  throw new AwsError("AccessDeniedException", refusalText(caller, wanted, authorization))
}

function authorizeSession(
  context: OperationContext,
  caller: Caller & { readonly kind: "session" },
  wanted: WantedAccess,
): Authorization {
  const { role, sessionPolicies } = caller.session
  const policies = {
    identity: role.policies,
    ...(sessionPolicies && { session: sessionPolicies }),
    ...(role.permissionsBoundary && { boundary: role.permissionsBoundary }),
  }
  return authorize(policies, {
    ...wanted,
    principal: requestPrincipal(caller),
    context: { ...callContext(context), ...principalContext(caller, context.world.clock.now()) },
  })
}

function refusalText({ arn }: Caller, { action, resource }: WantedAccess, { deniedBy }: Authorization): string {
  const refused = `User: ${arn} is not authorized to perform: ${action} on resource: ${resource}`
  if (deniedBy === "explicit-deny") return `${refused} with an explicit deny`
  const kind = deniedBy === "session" ? "session policy" : "identity-based policy"
  return `${refused} because no ${deniedBy === "boundary" ? "permissions boundary" : kind} allows the ${action} action`
}
