import { createHash } from "node:crypto"
import { CHECKSUM_ALGORITHMS } from "./checksums/checksum-algorithms.ts"
import type { Payload } from "./payload.ts"
import { S3Error } from "./s3-error.ts"

const PREFIX = "x-amz-checksum-"
const NO_ALGORITHM: ReadonlySet<string> = new Set(["mode", "algorithm", "type"])

/** Checks `Content-MD5` and every `x-amz-checksum-*`, before or after the body. */
export function checkChecksums(headers: Readonly<Record<string, string>>, { body, trailers }: Payload): void {
  const md5 = headers["content-md5"]
  if (md5 !== undefined) checkMd5(md5, body)
  for (const [name, value] of Object.entries({ ...headers, ...trailers })) {
    if (name.startsWith(PREFIX)) checkChecksum(name.slice(PREFIX.length), value, body)
  }
}

function checkMd5(expected: string, body: Uint8Array): void {
  if (Buffer.from(expected, "base64").byteLength !== 16) {
    throw new S3Error("InvalidDigest", "The Content-MD5 you specified is not valid.", { status: 400 })
  }
  if (createHash("md5").update(body).digest("base64") === expected) return
  throw new S3Error("BadDigest", "The Content-MD5 you specified did not match what we received.", { status: 400 })
}

function checkChecksum(algorithm: string, expected: string, body: Uint8Array): void {
  if (NO_ALGORITHM.has(algorithm)) return
  const compute = CHECKSUM_ALGORITHMS[algorithm]
  if (!compute) {
    throw new S3Error("InvalidRequest", "The algorithm type you specified in x-amz-checksum- header is invalid.", {
      status: 400,
    })
  }
  if (Buffer.from(compute(body)).toString("base64") === expected) return
  const message = `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`
  throw new S3Error("BadDigest", message, { status: 400 })
}
