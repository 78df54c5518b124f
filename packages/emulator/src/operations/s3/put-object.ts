import { createHash } from "node:crypto"
import type { StoredObject } from "../../world/bucket.ts"
import { checkAcl } from "./check-acl.ts"
import { checkWritePreconditions } from "./check-preconditions.ts"
import { checkStoredHeaders } from "./check-stored-headers.ts"
import { notImplemented } from "./not-implemented.ts"
import { objectArn } from "./object-arn.ts"
import { requirePermission } from "./require-permission.ts"
import type { S3Call } from "./s3-call.ts"
import { S3Error } from "./s3-error.ts"
import type { S3Operation } from "./s3-operation.ts"

const MAX_KEY_BYTES = 1024
const STORED_HEADERS = [
  "cache-control",
  "content-disposition",
  "content-language",
  "expires",
  "x-amz-server-side-encryption",
]
const META = "x-amz-meta-"

export const putObject: S3Operation = {
  name: "PutObject",
  run(call) {
    requirePermission(call, { action: "s3:PutObject", resource: objectArn(call) })
    checkAcl(call)
    checkStoredHeaders({ ...call.headers, ...call.payload.trailers })
    if (call.headers["x-amz-tagging"] !== undefined) throw notImplemented("x-amz-tagging")
    if (Buffer.byteLength(call.key) > MAX_KEY_BYTES) throw keyTooLong(call.key)
    checkWritePreconditions(call)

    const object = newObject(call)
    call.bucket.objects.set(call.key, object)
    const encryption = object.headers?.["x-amz-server-side-encryption"] ?? "AES256"
    const headers = { etag: object.etag, "x-amz-server-side-encryption": encryption, ...object.checksums }
    return { status: 200, headers, body: "" }
  },
}

function newObject({ payload, headers, context }: S3Call): StoredObject {
  return {
    body: payload.body,
    etag: `"${createHash("md5").update(payload.body).digest("hex")}"`,
    contentType: headers["content-type"] ?? "binary/octet-stream",
    lastModified: new Date(Math.floor(context.world.clock.now() / 1000) * 1000),
    metadata: withPrefix(headers, META, (name) => name.slice(META.length)),
    headers: { ...pick(headers, STORED_HEADERS), ...contentEncoding(headers["content-encoding"]) },
    checksums: { ...checksums(headers), ...checksums(payload.trailers) },
  }
}

function checksums(headers: Readonly<Record<string, string>>): Record<string, string> {
  const found = withPrefix(headers, "x-amz-checksum-", (name) => name)
  return Object.keys(found).length === 0 ? found : { ...found, "x-amz-checksum-type": "FULL_OBJECT" }
}

function withPrefix(
  headers: Readonly<Record<string, string>>,
  prefix: string,
  rename: (name: string) => string,
): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(entries.map(([name, value]) => [rename(name), value]))
}

function pick(headers: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)))
}

/** `aws-chunked` is about the way here, not about the object. */
function contentEncoding(value = ""): Record<string, string> {
  const kept = value
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "aws-chunked")
  return kept.length === 0 ? {} : { "content-encoding": kept.join(",") }
}

function keyTooLong(key: string): S3Error {
  const elements = { Size: String(Buffer.byteLength(key)), MaxSizeAllowed: String(MAX_KEY_BYTES) }
  return new S3Error("KeyTooLongError", "Your key is too long", { status: 400, elements })
}
