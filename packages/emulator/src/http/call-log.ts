import type { RecordedCall } from "../operations/recorded-call.ts"

const LIMIT = 10_000

/** Keeps the last 10,000 calls. */
export interface CallLog {
  add(call: RecordedCall): void
  /** Oldest first. */
  list(): readonly RecordedCall[]
}

export function createCallLog(): CallLog {
  const ring: RecordedCall[] = []
  let oldest = 0
  return {
    add(call) {
      if (ring.length < LIMIT) {
        ring.push(call)
        return
      }
      ring[oldest] = call
      oldest = (oldest + 1) % LIMIT
    },
    list: () => [...ring.slice(oldest), ...ring.slice(0, oldest)],
  }
}
