import type { StoredObject } from "../../world/bucket.ts"
import type { S3Call } from "./s3-call.ts"
import { S3Error } from "./s3-error.ts"

/** @throws {AwsError} `PreconditionFailed` when `If-None-Match: *` meets an object, or `If-Match` another one */
export function checkWritePreconditions({ headers, bucket, key }: S3Call): void {
  const object = bucket.objects.get(key)
  if (headers["if-none-match"] === "*" && object) throw preconditionFailed("If-None-Match")
  if (headers["if-match"] === undefined) return
  if (!object)
    throw new S3Error("NoSuchKey", "The specified key does not exist.", { status: 404, elements: { Key: key } })
  if (!namesEtag(headers["if-match"], object)) throw preconditionFailed("If-Match")
}

/** @throws {AwsError} `PreconditionFailed` when `If-Match` names another object */
export function checkReadPreconditions({ headers }: S3Call, object: StoredObject): void {
  const wanted = headers["if-match"]
  if (wanted !== undefined && !namesEtag(wanted, object)) throw preconditionFailed("If-Match")
}

/** Whether the client has this very object already. */
export function isNotModified({ headers }: S3Call, object: StoredObject): boolean {
  const known = headers["if-none-match"]
  return known !== undefined && namesEtag(known, object)
}

function namesEtag(list: string, { etag }: StoredObject): boolean {
  const names = list.split(",").map((name) => name.trim())
  return names.some((name) => name === "*" || name === etag || `"${name}"` === etag)
}

function preconditionFailed(condition: string): S3Error {
  const message = "At least one of the pre-conditions you specified did not hold"
  return new S3Error("PreconditionFailed", message, { status: 412, elements: { Condition: condition } })
}
