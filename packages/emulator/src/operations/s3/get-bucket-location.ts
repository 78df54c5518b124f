import { bucketArn } from "./bucket-arn.ts"
import { requirePermission } from "./require-permission.ts"
import type { S3Operation } from "./s3-operation.ts"
import { xmlResponse } from "./xml-response.ts"

export const getBucketLocation: S3Operation = {
  name: "GetBucketLocation",
  run(call) {
    requirePermission(call, { action: "s3:GetBucketLocation", resource: bucketArn(call) })
    const { region } = call.bucket
    return xmlResponse("LocationConstraint", region === "us-east-1" ? "" : region)
  },
}
