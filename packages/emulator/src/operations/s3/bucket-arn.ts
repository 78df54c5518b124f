import type { S3Call } from "./s3-call.ts"

export function bucketArn({ bucket, context }: S3Call): string {
  return `arn:${context.world.partition}:s3:::${bucket.name}`
}
