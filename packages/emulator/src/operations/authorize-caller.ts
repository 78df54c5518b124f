import { authorize, type RequestContext } from "@claimbridge/trust"
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
  /** Condition keys of this action, e.g. `aws:ResourceTag/team`. Default: none. */
  readonly keys?: RequestContext
  /** What the service calls a refusal. Default: `AccessDeniedException`, 400. */
  readonly refusal?: Pick<AwsError, "code" | "status">
}

const JSON_REFUSAL: Pick<AwsError, "code" | "status"> = { code: "AccessDeniedException", status: 400 }

/**
 * Asks the caller's policies.
 *
 * @throws {AwsError} the refusal; `MissingAuthenticationTokenException` without a signature.
 */
export function authorizeCaller(context: OperationContext, wanted: WantedAccess): Caller {
  const { caller } = context
  if (!caller) throw new AwsError("MissingAuthenticationTokenException", "Missing Authentication Token")
  const { action, resource, quotedResource = resource, keys = {}, refusal = JSON_REFUSAL } = wanted
  const authorization = authorize(callerPolicies(caller), {
    action,
    resource,
    principal: requestPrincipal(caller),
    context: { ...keys, ...callContext(context), ...principalContext(caller, context.world.clock.now()) },
  })
  context.explain(authorization)
  if (authorization.decision === "allow") return caller
  const refused = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${quotedResource}`
  throw new AwsError(refusal.code, `${refused} ${denialReason(action, authorization)}`, refusal.status)
}
