import { createHash } from "node:crypto"

/** Numbers from 0 to below 1, always the same ones for the same text. */
export function randomFrom(text: string): () => number {
  let state = createHash("sha256").update(text).digest().readUInt32LE()
  // Mulberry32: small, and random enough to choose faults by.
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
