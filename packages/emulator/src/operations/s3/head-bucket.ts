import { bucketArn } from "./bucket-arn.ts"
import { requirePermission } from "./require-permission.ts"
import type { S3Operation } from "./s3-operation.ts"

export const headBucket: S3Operation = {
  name: "HeadBucket",
  run(call) {
    requirePermission(call, { action: "s3:ListBucket", resource: bucketArn(call) })
    const headers = {
      "content-type": "application/xml",
      "x-amz-bucket-region": call.bucket.region,
      "x-amz-access-point-alias": "false",
    }
    return { status: 200, headers, body: "" }
  },
}
