import { createHash } from "node:crypto"

/** The second half of S3's request id. */
export function hostId(requestId: string): string {
  return createHash("sha512").update(requestId).digest("base64").slice(0, 76)
}
