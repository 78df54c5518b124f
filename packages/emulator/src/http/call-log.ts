import type { RecordedCall } from "../operations/recorded-call.ts"

const MAX_CALLS = 10_000

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
      if (ring.length < MAX_CALLS) {
        ring.push(call)
        return
      }
      ring[oldest] = call
      oldest = (oldest + 1) % MAX_CALLS
    },
    list: () => [...ring.slice(oldest), ...ring.slice(0, oldest)],
  }
}
