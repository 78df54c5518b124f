import type { FailedCall, HandedKey, SoakFacts } from "./soak-facts.ts"

/** One promise, and whether it was kept. */
export interface Finding {
  readonly promise: string
  readonly seen: number
  readonly allowed: number
}

/** The machine knows AWS's time by a round trip, which this clock makes long: a tenth of a second is 4.5 s. */
const toleranceMs = 10_000
/** Credentials of 15 minutes are renewed in their last 5 minutes, and not before. */
const leastBetweenMs = 595_000
/** They are renewed with so much left, at the least, unless nobody asks. */
const windowMs = 240_000
const leastLeftMs = 2_000
/** After a renewal that failed at least a quarter of what was left passes before the next. */
const leftShare = 0.75
const mostHeapGrowthBytes = 8 * 1024 * 1024

/** Holds what happened against what is promised. */
export function judge(facts: SoakFacts): Finding[] {
  const { keys, failed, refused, exchanges, elapsedMs, clockChangesMs, outagesMs } = facts
  const most = 1 + clockChangesMs.length + Math.ceil(elapsedMs / leastBetweenMs)
  const mostFailed = outagesMs.reduce((sum, outageMs) => sum + mostRenewals(outageMs), 0)
  const none = (promise: string, seen: number): Finding => ({ promise, seen, allowed: 0 })
  return [
    none("credentials that had expired when a caller got them", keys.filter(isExpired).length),
    none("errors while credentials were held that were good", failed.filter((call) => isHolding(call, facts)).length),
    none(
      "requests refused with credentials that were good",
      refused.filter(({ atMs, endMs }) => atMs < endMs - toleranceMs).length,
    ),
    ...exchanges.map(({ name, roles, succeeded }) => ({
      promise: `exchanges, ${name}`,
      seen: succeeded,
      allowed: roles * most,
    })),
    ...exchanges.map(({ name, roles, succeeded, renewalsFailed }) => ({
      promise: `failed renewals, ${name}`,
      seen: renewalsFailed,
      allowed: roles * mostFailed + succeeded,
    })),
    ...exchanges.map(({ name, renewalsEarly }) => none(`renewals without back-off, ${name}`, renewalsEarly)),
    none("secrets in errors, log lines and events", facts.leaks),
    none("rejections that nobody handled", facts.unhandled),
    none("timers left", facts.timersLeft),
    none("connections left", facts.connectionsLeft),
    { promise: "growth of the heap, in bytes", seen: facts.heapGrowthBytes, allowed: mostHeapGrowthBytes },
  ]
}

/** How often a renewal can fail in an outage. Outside of them one in a life may. */
function mostRenewals(outageMs: number): number {
  const leftMs = Math.max(leastLeftMs, windowMs - outageMs)
  return 1 + Math.ceil(Math.log(leftMs / windowMs) / Math.log(leftShare))
}

function isExpired({ lastMs, endMs }: HandedKey): boolean {
  return lastMs > endMs + toleranceMs
}

/** What was got before the clock was set counts no more: nobody knows how old it is. */
function isHolding({ provider, atMs }: FailedCall, { keys, clockChangesMs }: SoakFacts): boolean {
  const setMs = Math.max(0, ...clockChangesMs.filter((changeMs) => changeMs <= atMs + toleranceMs))
  return keys.some(
    (key) => key.provider === provider && key.firstMs > setMs && key.firstMs < atMs && atMs < key.endMs - toleranceMs,
  )
}
