import { createHash } from "node:crypto"

/** A number in the shape of GitHub's ids that is always the same for the same name. */
export function stableId(name: string): string {
  return String(createHash("sha256").update(name).digest().readUInt32BE(0))
}
