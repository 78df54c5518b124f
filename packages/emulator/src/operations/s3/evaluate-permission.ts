import { type Authorization, authorize } from "@claimbridge/trust"
import { principalContext, requestPrincipal } from "../../world/principal-context.ts"
import { bucketAccessPolicies } from "./bucket-access-policies.ts"
import type { Permission } from "./permission.ts"
import type { S3Call } from "./s3-call.ts"
import { s3RequestContext } from "./s3-request-context.ts"

/** Asks every policy that has a say, and keeps what they said beside the recorded call. */
export function evaluatePermission(call: S3Call, permission: Permission): Authorization {
  const { caller, bucket, context } = call
  const authorization = authorize(bucketAccessPolicies(caller, bucket), {
    action: permission.action,
    resource: permission.resource,
    principal: requestPrincipal(caller),
    context: {
      ...principalContext(caller, context.world.clock.now()),
      ...s3RequestContext(call),
      ...permission.context,
    },
  })
  context.explain(authorization)
  return authorization
}
