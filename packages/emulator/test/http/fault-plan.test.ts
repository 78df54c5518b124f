import { describe, expect, it } from "vitest"
import { createFaultPlan } from "../../src/http/fault-plan.ts"
import { createEmulator, type Fault } from "../../src/index.ts"

const GET_ID = { service: "cognito-identity", operation: "GetId" } as const
const ASSUME = { service: "sts", operation: "AssumeRole" } as const

/** The fault of each of so many calls, with the given numbers drawn one after the other. */
function taken(faults: readonly Fault[], drawn: readonly number[]): readonly (string | undefined)[] {
  const numbers = [...drawn]
  const plan = createFaultPlan(() => numbers.shift() ?? 0.999)
  for (const fault of faults) plan.add(fault)
  return drawn.map(() => plan.take(GET_ID)?.fault)
}

describe("createFaultPlan", () => {
  it.each<{ name: string; faults: readonly Fault[]; drawn: readonly number[]; expected: readonly unknown[] }>([
    {
      name: "hits the calls whose number is below the rate, for ever",
      faults: [{ fault: "500", rate: 0.25 }],
      drawn: [0.3, 0, 0.249, 0.25, 0.1],
      expected: [undefined, "500", "500", undefined, "500"],
    },
    {
      name: "stops a rate after its times",
      faults: [{ fault: "500", rate: 0.25, times: 2 }],
      drawn: [0.3, 0, 0.1, 0.1, 0.1],
      expected: [undefined, "500", "500", undefined, undefined],
    },
    {
      name: "goes on to the next fault when a rate misses",
      faults: [{ fault: "500", rate: 0.25 }, { fault: "503" }],
      drawn: [0.3, 0.1],
      expected: ["503", "500"],
    },
    {
      name: "draws once for each rate that fits",
      faults: [
        { fault: "500", rate: 0.25 },
        { fault: "reset", rate: 0.5 },
      ],
      drawn: [0.3, 0.4, 0.3, 0.6],
      expected: ["reset", undefined, undefined, undefined],
    },
    {
      name: "lasts with times of Infinity",
      faults: [{ fault: "reset", times: Number.POSITIVE_INFINITY }],
      drawn: [0, 0, 0],
      expected: ["reset", "reset", "reset"],
    },
  ])("$name", ({ faults, drawn, expected }) => {
    expect(taken(faults, drawn)).toEqual(expected)
  })

  it("draws nothing for calls that the fault isn't for", () => {
    const draws: number[] = []
    const plan = createFaultPlan(() => draws.push(0))
    plan.add({ fault: "500", rate: 0.5, operation: "GetId" })
    plan.take(ASSUME)
    expect(draws).toEqual([])
  })

  it("forgets all faults when it is cleared, and takes new ones", () => {
    const plan = createFaultPlan()
    plan.add({ fault: "500", times: Number.POSITIVE_INFINITY })
    plan.clear()
    const before = plan.take(GET_ID)
    plan.add({ fault: "503" })
    expect([before, plan.take(GET_ID)?.fault]).toEqual([undefined, "503"])
  })

  it.each([0, -0.1, 1.1, Number.NaN])("refuses a rate of %s", (rate) => {
    expect(() => createFaultPlan().add({ fault: "500", rate })).toThrow(
      `A fault needs a \`rate\` above 0, and of 1 or less, not ${rate}`,
    )
  })
})

describe("createEmulator", () => {
  it("takes its random numbers, and clears its faults", async () => {
    const numbers = [0.9, 0.01, 0.01]
    await using emulator = createEmulator({ random: () => numbers.shift() ?? 1 })
    const status = async (): Promise<number> => (await emulator.fetch("https://sts.amazonaws.com/?Action=X")).status
    emulator.failNext({ fault: "503", rate: 0.05 })
    const statuses = [await status(), await status()]
    emulator.clearFaults()
    expect([...statuses, await status()]).toEqual([400, 503, 400])
  })
})
