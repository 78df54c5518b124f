import { stableDigest } from "./stable-digest.ts"
import type { StackIdentity } from "./stack.ts"

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** Up to 32 capital letters and digits that depend on account, stack and logical id alone. */
export function stableLetters(stack: StackIdentity, logicalId: string): string {
  return [...stableDigest(stack, logicalId)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("")
}
