import type { Clock } from "@claimbridge/issuer"

/** A clock that begins now and goes on only when told to. */
export interface SettableClock extends Clock {
  advance(seconds: number): void
}

export function settableClock(): SettableClock {
  let nowMs = Math.floor(Date.now() / 1000) * 1000
  return {
    now: () => nowMs,
    advance(seconds) {
      nowMs += seconds * 1000
    },
  }
}
