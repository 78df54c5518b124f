import { posix } from "node:path"
import { decodeUri } from "./decode-uri.ts"
import { encodeUri } from "./encode-uri.ts"
import type { SigningName } from "./signing-name.ts"

/** The path as it is signed: S3's is encoded once and left alone, every other service's is normalized and encoded twice. */
export function canonicalPath(rawPath: string, service: SigningName): string {
  if (service === "s3") return eachSegment(rawPath, (segment) => encodeUri(decodeUri(segment)))
  return eachSegment(posix.normalize(rawPath), encodeUri)
}

function eachSegment(path: string, change: (segment: string) => string): string {
  return path.split("/").map(change).join("/")
}
