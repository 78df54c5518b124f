import { describe, expect, it } from "vitest"
import { refreshWindows } from "../../src/refresh/refresh-windows.ts"
import { retryDelay } from "../../src/refresh/retry-delay.ts"

const minutes = (count: number): number => count * 60_000

describe("refreshWindows", () => {
  it.each([
    { name: "15 minutes", lifetimeMs: minutes(15), advisoryMs: minutes(5), mandatoryMs: minutes(1) },
    { name: "20 minutes", lifetimeMs: minutes(20), advisoryMs: minutes(5), mandatoryMs: minutes(1) },
    { name: "21 minutes", lifetimeMs: minutes(21), advisoryMs: minutes(15), mandatoryMs: minutes(1) },
    { name: "1 hour", lifetimeMs: minutes(60), advisoryMs: minutes(15), mandatoryMs: minutes(1) },
    { name: "90 minutes", lifetimeMs: minutes(90), advisoryMs: minutes(60), mandatoryMs: minutes(1) },
    {
      name: "90 minutes less the way",
      lifetimeMs: minutes(90) - 800,
      advisoryMs: minutes(60),
      mandatoryMs: minutes(1),
    },
    { name: "12 hours", lifetimeMs: minutes(720), advisoryMs: minutes(60), mandatoryMs: minutes(1) },
    { name: "15 seconds", lifetimeMs: 15_000, advisoryMs: 5_000, mandatoryMs: 1_000 },
  ])("fits credentials that live $name", ({ lifetimeMs, advisoryMs, mandatoryMs }) => {
    expect(refreshWindows(lifetimeMs, 0)).toEqual({ advisoryMs, mandatoryMs })
  })

  it("spreads a fleet over a fifth of the advisory window", () => {
    const windows = [0, 0.5, 0.999].map((random) => refreshWindows(minutes(60), random).advisoryMs)
    expect(windows.map((ms) => Math.round(ms / 6000) / 10)).toEqual([15, 13.5, 12])
  })
})

describe("retryDelay", () => {
  it.each([
    { name: "an hour is left", remainingMs: minutes(60), least: minutes(5), most: minutes(10) },
    { name: "ten minutes are left", remainingMs: minutes(10), least: minutes(2.5), most: minutes(5) },
    { name: "four seconds are left", remainingMs: 4_000, least: 1_000, most: 2_000 },
    { name: "nothing is left", remainingMs: 0, least: 500, most: 500 },
  ])("is random within limits when $name", ({ remainingMs, least, most }) => {
    expect(retryDelay(remainingMs, 0)).toBe(least)
    expect(retryDelay(remainingMs, 1)).toBe(most)
  })
})
