import { pick } from "./pick.ts"
import { randomFrom } from "./random-from.ts"

/** A stretch of time in which every call of an exchange goes wrong. Seconds since the start. */
export interface Outage {
  readonly fromSeconds: number
  readonly untilSeconds: number
  readonly fault: "reset" | "status 503" | "hang" | "throttle"
}

/** This machine's clock is set. */
export interface ClockChange {
  readonly atSeconds: number
  /** How far it is ahead from then on. */
  readonly errorMs: number
}

/** What happens on purpose, and when. */
export interface Schedule {
  readonly outages: readonly Outage[]
  readonly clockChanges: readonly ClockChange[]
}

/** Renewals begin so long after an exchange, at the earliest; a clock that is set makes an exchange. */
const freshSeconds = 13
/** Longer than credentials live. */
const longOutageSeconds = 26
const everyNthIsLong = 4
const errors = [0, 3_600_000, -3_600_000, 600_000, -600_000] as const
const faults = ["reset", "status 503", "hang", "throttle"] as const

/** The clock is set and an outage hits the renewal after that, over and over, always the same for a seed. */
export function schedule(seed: string, seconds: number): Schedule {
  const random = randomFrom(`${seed} schedule`)
  const outages: Outage[] = []
  const clockChanges: ClockChange[] = []
  for (let at = 3.5; at < seconds; at += 3 + random() * 4) {
    const last = clockChanges.at(-1)?.errorMs ?? 0
    const [first = 0, ...others] = errors.filter((error) => error !== last)
    clockChanges.push({ atSeconds: at, errorMs: pick([first, ...others], random()) })
    const fromSeconds = at + freshSeconds + random()
    const isLong = outages.length % everyNthIsLong === everyNthIsLong - 1
    at = fromSeconds + (isLong ? longOutageSeconds : 3 + random() * 1.5)
    outages.push({ fromSeconds, untilSeconds: at, fault: pick(faults, random()) })
  }
  return { outages, clockChanges }
}
