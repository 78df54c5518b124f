import { describe, expect, it } from "vitest"
import { faultChooser } from "../../soak/choose-fault.ts"
import { schedule } from "../../soak/schedule.ts"

describe("schedule", () => {
  it("is the same for a seed, and another for another", () => {
    expect(schedule("1", 300)).toEqual(schedule("1", 300))
    expect(schedule("1", 300)).not.toEqual(schedule("2", 300))
  })

  it("has outages that are longer than credentials live, and a time for exchanges between a change and an outage", () => {
    const { outages, clockChanges } = schedule("1", 300)
    const lengths = outages.map(({ fromSeconds, untilSeconds }) => untilSeconds - fromSeconds)
    expect(lengths.some((seconds) => seconds > 20) && lengths.some((seconds) => seconds < 6)).toBe(true)
    for (const { atSeconds } of clockChanges) {
      expect(outages.some((one) => one.fromSeconds < atSeconds + 10 && one.untilSeconds > atSeconds - 2)).toBe(false)
    }
  })
})

describe("faultChooser", () => {
  const calls = Array.from({ length: 500 }, () => "GetId")

  it("chooses the same faults for a seed", () => {
    const choices = ["1", "1", "2"].map((seed) => {
      const choose = faultChooser(seed, { outages: [], clockChanges: [] })
      return calls.map((operation) => choose(operation, 0))
    })
    expect(choices[0]).toEqual(choices[1])
    expect(choices[0]).not.toEqual(choices[2])
  })

  it("lets everything go wrong in an outage but what clients do with their credentials", () => {
    const outage = { fromSeconds: 1, untilSeconds: 2, fault: "reset" } as const
    const choose = faultChooser("1", { outages: [outage], clockChanges: [] })
    expect([choose("GetId", 1.5), choose("AssumeRole", 1), choose("other", 1.5)]).toEqual(["reset", "reset", undefined])
  })
})
