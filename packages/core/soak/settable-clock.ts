import { setTimeout as wait } from "node:timers/promises"
import type { ClockChange } from "./schedule.ts"

/** A machine's clock that can be wrong. */
export interface SettableClock {
  readonly now: () => Date
  /** When its clock was set, by AWS's clock. */
  readonly changesMs: readonly number[]
  /** Sets it at those times. */
  readonly follow: (changes: readonly ClockChange[], sinceMs: number, stop: AbortSignal) => Promise<void>
}

/** Is right until somebody sets it. */
export function settableClock(nowMs: () => number, onSet: () => void): SettableClock {
  const changesMs: number[] = []
  let aheadMs = 0
  return {
    now: () => new Date(nowMs() + aheadMs),
    changesMs,
    follow: async (changes, sinceMs, signal) => {
      for (const { atSeconds, errorMs } of changes) {
        await wait(sinceMs + atSeconds * 1000 - Date.now(), undefined, { signal }).catch(() => {})
        if (signal.aborted) return
        aheadMs = errorMs
        changesMs.push(nowMs())
        onSet()
      }
    },
  }
}
