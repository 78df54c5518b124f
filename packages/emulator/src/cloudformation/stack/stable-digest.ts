import { createHash } from "node:crypto"
import type { StackIdentity } from "./stack.ts"

/** 32 bytes that depend on account, stack and logical id alone, so that a second run gives the same names. */
export function stableDigest({ accountId, name }: StackIdentity, logicalId: string): Buffer {
  return createHash("sha256").update([accountId, name, logicalId].join("\0")).digest()
}
