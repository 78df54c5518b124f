import type { Authorization } from "@claimbridge/trust"
import { denialReason } from "../denial-reason.ts"
import type { Permission } from "./permission.ts"
import type { S3Call } from "./s3-call.ts"
import { S3Error } from "./s3-error.ts"

/**
 * S3's refusal, which quotes the resource.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
export function accessDenied(
  { caller }: S3Call,
  { action, resource }: Permission,
  authorization: Authorization,
): S3Error {
  const refused = `User: ${caller.arn} is not authorized to perform: ${action} on resource: "${resource}"`
  return new S3Error("AccessDenied", `${refused} ${denialReason(action, authorization)}`, { status: 403 })
}
