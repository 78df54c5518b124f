import { describe, expect, it } from "vitest"
import { judge } from "../../soak/judge.ts"
import type { HandedKey, SoakFacts } from "../../soak/soak-facts.ts"

const minuteMs = 60_000
const key: HandedKey = { provider: "basic", firstMs: 5 * minuteMs, lastMs: 15 * minuteMs, endMs: 20 * minuteMs }
const basic = { name: "basic", roles: 1, succeeded: 3, renewalsFailed: 2, renewalsEarly: 0 }
const session = { name: "session", roles: 2, succeeded: 6, renewalsFailed: 0, renewalsEarly: 0 }

/** Half an hour in which all went well. */
const good: SoakFacts = {
  elapsedMs: 30 * minuteMs,
  keys: [key],
  failed: [],
  refused: [],
  exchanges: [basic, session],
  outagesMs: [3 * minuteMs],
  clockChangesMs: [],
  leaks: 0,
  unhandled: 0,
  timersLeft: 0,
  connectionsLeft: 0,
  heapGrowthBytes: -1,
}

const failedAt = (atMs: number, provider = "basic") => ({ provider, code: "ERR_THROTTLED", atMs })
const refusedAt = (atMs: number) => ({ name: "ExpiredToken", atMs, endMs: key.endMs })

function brokenBy(change: Partial<SoakFacts>): string[] {
  const broken = judge({ ...good, ...change }).filter(({ seen, allowed }) => seen > allowed)
  return broken.map(({ promise }) => promise)
}

describe("judge", () => {
  it.each<{ name: string; change: Partial<SoakFacts> }>([
    { name: "nothing", change: {} },
    { name: "an error before there were credentials", change: { failed: [failedAt(4 * minuteMs)] } },
    { name: "an error after they had ended", change: { failed: [failedAt(21 * minuteMs)] } },
    { name: "an error of another provider", change: { failed: [failedAt(6 * minuteMs, "direct")] } },
    {
      name: "an error after the clock was set",
      change: { failed: [failedAt(7 * minuteMs)], clockChangesMs: [6 * minuteMs] },
    },
    { name: "a refusal of a key that ended on the way", change: { refused: [refusedAt(key.endMs)] } },
    { name: "as many exchanges as the windows allow", change: { exchanges: [{ ...basic, succeeded: 5 }] } },
  ])("takes no offence at $name", ({ change }) => {
    expect(brokenBy(change)).toEqual([])
  })

  it.each<{ name: string; change: Partial<SoakFacts>; promise: string }>([
    {
      name: "expired credentials",
      change: { keys: [{ ...key, lastMs: 21 * minuteMs }] },
      promise: "credentials that had expired when a caller got them",
    },
    {
      name: "an error while good ones were held",
      change: { failed: [failedAt(7 * minuteMs)] },
      promise: "errors while credentials were held that were good",
    },
    {
      name: "an error long after the clock was set",
      change: { failed: [failedAt(7 * minuteMs)], clockChangesMs: [4 * minuteMs] },
      promise: "errors while credentials were held that were good",
    },
    {
      name: "a refusal of good ones",
      change: { refused: [refusedAt(19 * minuteMs)] },
      promise: "requests refused with credentials that were good",
    },
    {
      name: "an exchange too many",
      change: { exchanges: [{ ...basic, succeeded: 6 }] },
      promise: "exchanges, basic",
    },
    {
      name: "a renewal too soon after one that failed",
      change: { exchanges: [{ ...basic, renewalsEarly: 1 }] },
      promise: "renewals without back-off, basic",
    },
    {
      name: "renewals that fail all the time",
      change: { exchanges: [{ ...basic, renewalsFailed: 10 }] },
      promise: "failed renewals, basic",
    },
    { name: "a secret", change: { leaks: 1 }, promise: "secrets in errors, log lines and events" },
    { name: "an unhandled rejection", change: { unhandled: 1 }, promise: "rejections that nobody handled" },
    { name: "a timer", change: { timersLeft: 1 }, promise: "timers left" },
    { name: "a connection", change: { connectionsLeft: 1 }, promise: "connections left" },
    { name: "a leak of memory", change: { heapGrowthBytes: 9_000_000 }, promise: "growth of the heap, in bytes" },
  ])("finds the promise broken by $name", ({ change, promise }) => {
    expect(brokenBy(change)).toEqual([promise])
  })
})
