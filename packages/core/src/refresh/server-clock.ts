import type { Runtime } from "../runtime.ts"

const longestRoundTripMs = 900_000
/** A `Date` header drops the fraction of its second: half a second is what it lacks on average. */
const droppedMs = 500

/** AWS's clock, as far as its answers tell it. */
export interface ServerClock {
  /** The time there, in milliseconds since the epoch; this machine's time until an answer has come. */
  readonly nowMs: () => number
  /** Whether an answer told the time. */
  readonly isKnown: () => boolean
  /** How far that clock is ahead of this machine's, in milliseconds. */
  readonly offsetMs: () => number
  /** Reads the clock off the headers of an answer to a request that was sent at `sentMs` by this machine's clock. */
  readonly read: (headers: Readonly<Record<string, string>>, sentMs: number) => void
}

/** A clock that is this machine's until it has read an answer. */
export function serverClock(now: Runtime["now"]): ServerClock {
  let offsetMs = 0
  let isKnown = false
  return {
    nowMs: () => now().getTime() + offsetMs,
    isKnown: () => isKnown,
    offsetMs: () => offsetMs,
    read: (headers, sentMs) => {
      const nowMs = now().getTime()
      // Less than nothing: this machine's clock was set back on the way, and what it said before counts no more.
      const roundTripMs = Math.max(0, nowMs - sentMs)
      const dateMs = dateOf(headers)
      // That long: this machine slept, or its clock was set ahead on the way. What was known of it counts no more either.
      const isAnotherTime = roundTripMs > longestRoundTripMs
      if (Number.isNaN(dateMs) && !isAnotherTime) return
      isKnown = !isAnotherTime
      offsetMs = isAnotherTime ? 0 : dateMs + droppedMs + roundTripMs / 2 - nowMs
    },
  }
}

function dateOf(headers: Readonly<Record<string, string>>): number {
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  const { date, age } = Object.fromEntries(lowerCase)
  // With an age the answer comes out of a cache, and so does its date.
  return date === undefined || age !== undefined ? Number.NaN : Date.parse(date)
}
