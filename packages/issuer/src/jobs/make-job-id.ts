import { randomBytes } from "node:crypto"

/** A new id. It begins with when the job expires, so that expired jobs are found without reading them. */
export function makeJobId(expiresMs: number): string {
  return `${Math.floor(expiresMs / 1000).toString(36)}-${randomBytes(16).toString("base64url")}`
}
