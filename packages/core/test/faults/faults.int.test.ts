import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fastClock } from "../support/fast-clock.ts"
import { idleMs } from "../support/idle-ms.ts"
import { aFaultWorld, type FaultWorld } from "./a-fault-world.ts"
import { everythingSeen } from "./everything-seen.ts"
import { type FaultRow, faultRows } from "./fault-rows.ts"
import { type CellResult, runCell, type Surroundings } from "./run-cell.ts"
import { secretsIn } from "./secrets-in.ts"

/** Everybody's time here: it goes by when all wait, and then fast. */
const time = { speed: 20, sinceMs: Date.now(), elapsedMs: idleMs() }
const timeoutMs = 30_000
const atOnce = 16

const rows = faultRows()
const isPatient = ({ often, fault }: FaultRow): boolean => often === "for ever" && /hang|drip|throttle/.test(fault)

// A rejection that nobody handles fails the whole run: Vitest sees to that.
describe("the fault matrix", () => {
  const results = new Map<FaultRow, CellResult>()
  let world: FaultWorld

  beforeAll(async () => {
    world = aFaultWorld(fastClock(time).nowMs)
    await runAll({ world, time, timeoutMs }, results)
  }, 60_000)
  afterAll(() => world[Symbol.asyncDispose]())

  it("has a row for each call and each fault, once and for ever", () => {
    expect(rows).toHaveLength(7 * 15 * 2)
  })

  it.each(rows)("$call: $fault $often ends in $expected, and leaves nothing behind", (row) => {
    const nothing = { timersLeft: 0, connectionsLeft: 0, secretsSeen: [] }
    expect(results.get(row)).toEqual({ outcome: row.expected, isInTime: true, ...nothing })
  })
})

describe("the look for secrets", () => {
  const key = "k".repeat(40)
  const token = ["h".repeat(20), "p".repeat(20), "s".repeat(20)]

  it("knows tokens by their parts, and keys in JSON and XML", () => {
    const wire = `{"Token":"${token.join(".")}","SecretKey":"${key}"}<SessionToken>${key}2</SessionToken>`
    expect(secretsIn(wire)).toEqual([...token, key, `${key}2`])
  })

  it.each([
    { name: "a log line", value: `key ${key}` },
    { name: "a detail", value: { details: { answer: key } } },
    { name: "the cause of a cause", value: new Error("1", { cause: new Error("2", { cause: new Error(key) }) }) },
    { name: "a hidden property", value: Object.defineProperty(new Error("1"), "hidden", { value: key }) },
  ])("finds one in $name", ({ value }) => {
    expect(everythingSeen([value])).toContain(key)
  })
})

/** Those that mostly wait run all at once, the others a few at a time besides. */
async function runAll(surroundings: Surroundings, results: Map<FaultRow, CellResult>): Promise<void> {
  const run = async (row: FaultRow): Promise<void> => void results.set(row, await runCell(row, surroundings))
  const [first] = rows
  // What is loaded on first use takes its time, and that runs fast here.
  if (first) await run(first)
  const others = rows.filter((row) => !isPatient(row)).values()
  const work = async (): Promise<void> => {
    for (const row of others) await run(row)
  }
  await Promise.all([...rows.filter(isPatient).map(run), ...Array.from({ length: atOnce }, work)])
}
