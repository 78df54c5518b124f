import { bucketArn } from "./bucket-arn.ts"
import type { S3Call } from "./s3-call.ts"

export function objectArn(call: S3Call): string {
  return `${bucketArn(call)}/${call.key}`
}
