import type { HttpRequest } from "../../http/http-message.ts"
import { readAwsHost } from "../../http/read-aws-host.ts"
import { decodeUri } from "../../sigv4/decode-uri.ts"

/** What a request is about. Both empty: the list of buckets. */
export interface S3Address {
  readonly bucket: string
  readonly key: string
}

/** Reads path style, and virtual-hosted style of AWS's hosts and of `<bucket>.localhost`. */
export function s3Address(request: HttpRequest): S3Address {
  const path = request.rawPath.slice(1)
  const hosted = readAwsHost(request.host).bucket ?? /^(.+)\.localhost(?::\d+)?$/.exec(request.host)?.[1]
  if (hosted !== undefined) return { bucket: hosted, key: decodeUri(path) }
  const slash = path.indexOf("/")
  if (slash === -1) return { bucket: decodeUri(path), key: "" }
  return { bucket: decodeUri(path.slice(0, slash)), key: decodeUri(path.slice(slash + 1)) }
}
