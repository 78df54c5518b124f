import { stableDigest } from "./stable-digest.ts"
import type { StackIdentity } from "./stack.ts"

/** A UUID that depends on account, stack and logical id alone. */
export function stableUuid(stack: StackIdentity, logicalId: string): string {
  const hex = stableDigest(stack, logicalId).toString("hex")
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
