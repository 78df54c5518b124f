import { objectArn } from "./object-arn.ts"
import { requirePermission } from "./require-permission.ts"
import type { S3Call } from "./s3-call.ts"
import { S3Error } from "./s3-error.ts"

const GRANTS = ["read", "write", "read-acp", "write-acp", "full-control"]

/** Buckets are as new ones of AWS: their owner owns every object, and access control lists are off. */
export function checkAcl(call: S3Call): void {
  const acl = call.headers["x-amz-acl"]
  const grants = GRANTS.some((grant) => call.headers[`x-amz-grant-${grant}`] !== undefined)
  if (acl === undefined && !grants) return
  requirePermission(call, { action: "s3:PutObjectAcl", resource: objectArn(call) })
  if (acl === "bucket-owner-full-control" && !grants) return
  throw new S3Error("AccessControlListNotSupported", "The bucket does not allow ACLs", { status: 400 })
}
