import { accessDenied } from "./access-denied.ts"
import { evaluatePermission } from "./evaluate-permission.ts"
import type { Permission } from "./permission.ts"
import type { S3Call } from "./s3-call.ts"

/** @throws {AwsError} `AccessDenied`, with the kind of policy that stood in the way */
export function requirePermission(call: S3Call, permission: Permission): void {
  const authorization = evaluatePermission(call, permission)
  if (authorization.decision !== "allow") throw accessDenied(call, permission, authorization)
}
