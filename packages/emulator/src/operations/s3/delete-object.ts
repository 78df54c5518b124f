import { objectArn } from "./object-arn.ts"
import { requirePermission } from "./require-permission.ts"
import type { S3Operation } from "./s3-operation.ts"

export const deleteObject: S3Operation = {
  name: "DeleteObject",
  run(call) {
    requirePermission(call, { action: "s3:DeleteObject", resource: objectArn(call) })
    call.bucket.objects.delete(call.key)
    return { status: 204, headers: {}, body: "" }
  },
}
