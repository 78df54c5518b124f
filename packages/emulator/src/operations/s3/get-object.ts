import type { HttpResponse } from "../../http/http-message.ts"
import type { StoredObject } from "../../world/bucket.ts"
import { checkReadPreconditions, isNotModified } from "./check-preconditions.ts"
import { findObject } from "./find-object.ts"
import { objectArn } from "./object-arn.ts"
import { objectHeaders } from "./object-headers.ts"
import { readRange } from "./read-range.ts"
import { requirePermission } from "./require-permission.ts"
import { responseOverrides } from "./response-overrides.ts"
import type { S3Call } from "./s3-call.ts"
import type { S3Operation } from "./s3-operation.ts"

/** HEAD is answered alike; its body is left out on the way. */
export const getObject: S3Operation = { name: "GetObject", run: readObject }
export const headObject: S3Operation = { name: "HeadObject", run: readObject }

function readObject(call: S3Call): HttpResponse {
  requirePermission(call, { action: "s3:GetObject", resource: objectArn(call) })
  const object = findObject(call)
  checkReadPreconditions(call, object)
  if (isNotModified(call, object)) return { status: 304, headers: { etag: object.etag }, body: "" }

  const headers = { ...objectHeaders(object), ...responseOverrides(call.query) }
  const range = readRange(call.headers.range, object.body.byteLength)
  if (!range) return { status: 200, headers: { ...headers, ...checksums(call, object) }, body: object.body }
  const body = object.body.subarray(range.first, range.last + 1)
  const contentRange = `bytes ${range.first}-${range.last}/${object.body.byteLength}`
  const partHeaders = { "content-length": String(body.byteLength), "content-range": contentRange }
  return { status: 206, headers: { ...headers, ...partHeaders }, body }
}

function checksums({ headers }: S3Call, { checksums = {} }: StoredObject): Readonly<Record<string, string>> {
  return headers["x-amz-checksum-mode"]?.toUpperCase() === "ENABLED" ? checksums : {}
}
