import type { Runtime } from "../../src/runtime.ts"

/** A clock that runs faster than the real one, and timers that go by it. */
export interface FastClock extends Pick<Runtime, "startTimer"> {
  /** Milliseconds since the epoch. */
  readonly nowMs: () => number
  /** Timers that have neither run out nor been taken back. */
  readonly running: () => number
}

/** What a clock goes by. */
export interface FastTime {
  readonly speed: number
  /** What it told at its beginning, in milliseconds since the epoch. */
  readonly sinceMs: number
  /** The time that has passed since then before it is made faster, in milliseconds. Default: that of the system clock. */
  readonly elapsedMs?: () => number
}

/** All clocks of the same time agree. */
export function fastClock({ speed, sinceMs, elapsedMs = () => Date.now() - sinceMs }: FastTime): FastClock {
  const running = new Set<object>()
  const nowMs = (): number => sinceMs + elapsedMs() * speed
  return {
    nowMs,
    running: () => running.size,
    startTimer: (delayMs, callback) => {
      const dueMs = nowMs() + delayMs
      const timer = { handle: setTimeout(look, delayMs / speed) }
      running.add(timer)
      function look(): void {
        const leftMs = dueMs - nowMs()
        // The real time may have gone ahead of this one.
        if (leftMs > 0) {
          timer.handle = setTimeout(look, leftMs / speed)
          return
        }
        running.delete(timer)
        callback()
      }
      return () => {
        running.delete(timer)
        clearTimeout(timer.handle)
      }
    },
  }
}
