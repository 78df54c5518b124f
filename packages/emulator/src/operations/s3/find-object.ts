import type { StoredObject } from "../../world/bucket.ts"
import { accessDenied } from "./access-denied.ts"
import { bucketArn } from "./bucket-arn.ts"
import { evaluatePermission } from "./evaluate-permission.ts"
import type { S3Call } from "./s3-call.ts"
import { S3Error } from "./s3-error.ts"

/**
 * Gives the object of a call.
 *
 * @throws {AwsError} `NoSuchKey` for a missing one; but only who may list the bucket learns that, the rest get `AccessDenied`
 */
export function findObject(call: S3Call): StoredObject {
  const object = call.bucket.objects.get(call.key)
  if (object) return object
  const permission = { action: "s3:ListBucket", resource: bucketArn(call) }
  const listing = evaluatePermission(call, permission)
  if (listing.decision !== "allow") throw accessDenied(call, permission, listing)
  throw new S3Error("NoSuchKey", "The specified key does not exist.", { status: 404, elements: { Key: call.key } })
}
