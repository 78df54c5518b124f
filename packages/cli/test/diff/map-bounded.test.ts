import { setImmediate } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { mapBounded } from "../../src/diff/compare/map-bounded.ts"

const twenty = Array.from({ length: 20 }, (_, index) => index)

describe("mapBounded", () => {
  it("keeps the order, whichever ends first, and never has more at once than it may", async () => {
    let running = 0
    let most = 0
    const map = async (item: number): Promise<number> => {
      running += 1
      most = Math.max(most, running)
      for (let turns = 20 - item; turns > 0; turns -= 1) await setImmediate()
      running -= 1
      return item * 2
    }
    expect(await mapBounded(twenty, 4, map)).toEqual(twenty.map((item) => item * 2))
    expect(most).toBe(4)
  })

  it("begins nothing further after a failure", async () => {
    const begun: number[] = []
    const map = async (item: number): Promise<void> => {
      begun.push(item)
      await setImmediate()
      if (item === 1) throw new Error("refused")
    }
    await expect(mapBounded(twenty, 2, map)).rejects.toThrow("refused")
    await setImmediate()
    await setImmediate()
    expect(begun.length).toBeLessThan(5)
  })

  it("gives nothing for nothing", async () => {
    expect(await mapBounded([], 4, async () => 1)).toEqual([])
  })
})
