import type { StoredObject } from "../../world/bucket.ts"

/** The headers that tell what an object is. */
export function objectHeaders(object: StoredObject): Record<string, string> {
  const metadata = Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value] as const)
  return {
    ...object.headers,
    ...Object.fromEntries(metadata),
    "accept-ranges": "bytes",
    "content-type": object.contentType,
    "content-length": String(object.body.byteLength),
    etag: object.etag,
    "last-modified": object.lastModified.toUTCString(),
    "x-amz-server-side-encryption": "AES256",
  }
}
