import { authorize } from "@claimbridge/trust"
import { AwsError } from "../wire/aws-error.ts"
import type { Caller } from "../world/caller.ts"
import { callerPolicies } from "../world/caller-policies.ts"
import { principalContext, requestPrincipal } from "../world/principal-context.ts"
import { callContext } from "./call-context.ts"
import { denialReason } from "./denial-reason.ts"
import type { OperationContext } from "./operation.ts"

/** What a caller wants to do, in IAM's words. */
export interface WantedAccess {
  /** E.g. `cognito-identity:DescribeIdentityPool`. */
  readonly action: string
  /** An ARN, or `*`. */
  readonly resource: string
  /** What a refusal calls the resource. Default: `resource`. */
  readonly quotedResource?: string
}

/**
 * Asks the caller's policies.
 *
 * @throws {AwsError} `AccessDeniedException`; `MissingAuthenticationTokenException` without a signature.
 */
export function authorizeCaller(context: OperationContext, wanted: WantedAccess): Caller {
  const { caller } = context
  if (!caller) throw new AwsError("MissingAuthenticationTokenException", "Missing Authentication Token")
  const { action, resource, quotedResource = resource } = wanted
  const authorization = authorize(callerPolicies(caller), {
    action,
    resource,
    principal: requestPrincipal(caller),
    context: { ...callContext(context), ...principalContext(caller, context.world.clock.now()) },
  })
  context.explain(authorization)
  if (authorization.decision === "allow") return caller
  const refused = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${quotedResource}`
  throw new AwsError("AccessDeniedException", `${refused} ${denialReason(action, authorization)}`)
}
