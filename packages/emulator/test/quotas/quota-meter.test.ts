import { describe, expect, it } from "vitest"
import { createQuotaMeter, type MeteredCall } from "../../src/quotas/quota-meter.ts"

const CALL: MeteredCall = { operation: "GetId", accountId: "111122223333", region: "us-east-1" }

/** How many of many calls at each of the times pass. */
function passed(perSecond: number, timesMs: readonly number[]): readonly number[] {
  let nowMs = 0
  const meter = createQuotaMeter(new Map([["GetId", perSecond]]), { now: () => nowMs })
  return timesMs.map((timeMs) => {
    nowMs = timeMs
    return Array.from({ length: 1000 }, () => meter.exceededBy(CALL)).filter((over) => over === undefined).length
  })
}

describe("createQuotaMeter", () => {
  it.each<{ name: string; perSecond: number; timesMs: readonly number[]; expected: readonly number[] }>([
    { name: "lets one second's worth through at once", perSecond: 25, timesMs: [0], expected: [25] },
    { name: "fills up evenly", perSecond: 25, timesMs: [0, 39, 40, 120], expected: [25, 0, 1, 2] },
    { name: "holds no more than one second's worth", perSecond: 25, timesMs: [0, 60_000], expected: [25, 25] },
    {
      name: "adds tenths up to a whole",
      perSecond: 25,
      timesMs: [0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40],
      expected: [25, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    },
    { name: "takes as little as one per second", perSecond: 1, timesMs: [0, 999, 1000], expected: [1, 0, 1] },
    {
      name: "gives nothing for a clock that goes back",
      perSecond: 25,
      timesMs: [5000, 1000, 1040],
      expected: [25, 0, 1],
    },
  ])("$name", ({ perSecond, timesMs, expected }) => {
    expect(passed(perSecond, timesMs)).toEqual(expected)
  })

  it("tells the quota that a call goes over", () => {
    const meter = createQuotaMeter(new Map([["GetId", 1]]), { now: () => 0 })
    expect([meter.exceededBy(CALL), meter.exceededBy(CALL)]).toEqual([undefined, 1])
  })

  it.each<{ name: string; other: Partial<MeteredCall> }>([
    { name: "account", other: { accountId: "444455556666" } },
    { name: "region", other: { region: "eu-west-1" } },
    { name: "operation", other: { operation: "GetOpenIdToken" } },
  ])("counts each $name alone", ({ other }) => {
    const limits = new Map([
      ["GetId", 1],
      ["GetOpenIdToken", 1],
    ])
    const meter = createQuotaMeter(limits, { now: () => 0 })
    meter.exceededBy(CALL)
    expect(meter.exceededBy({ ...CALL, ...other })).toBeUndefined()
  })

  it("lets everything through that has no quota", () => {
    const meter = createQuotaMeter(new Map(), { now: () => 0 })
    expect(Array.from({ length: 1000 }, () => meter.exceededBy(CALL)).some((over) => over !== undefined)).toBe(false)
  })
})
