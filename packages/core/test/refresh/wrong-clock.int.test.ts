import { createCredentialChain } from "@aws-sdk/credential-providers"
import { describe, expect, it } from "vitest"
import { minuteMs, settled } from "../support/a-keeper.ts"
import { aRefreshWorld, put } from "../support/a-refresh-world.ts"

const clocks = [
  { name: "right", errorMs: 0 },
  { name: "an hour ahead", errorMs: 60 * minuteMs },
  { name: "an hour behind", errorMs: -60 * minuteMs },
  { name: "a day ahead", errorMs: 1440 * minuteMs },
]

describe("a provider on a machine whose clock is wrong", () => {
  it.each(clocks)("makes as few exchanges as with a right clock, and gives nothing expired: $name", async (row) => {
    await using world = aRefreshWorld()
    world.errorMs = row.errorMs
    let underWay = 0
    const debug = (...line: string[]) => {
      underWay += line.join(" ").includes("flow basic") ? 1 : -1
    }
    const provider = world.provider({ logger: { ...console, debug } })
    const ends = new Map<string, number>()
    for (let minute = 0; minute < 180; minute += 1) {
      const { accessKeyId } = await provider()
      while (underWay > 0) await settled()
      if (!ends.has(accessKeyId)) ends.set(accessKeyId, world.nowMs + 60 * minuteMs)
      expect(ends.get(accessKeyId)).toBeGreaterThan(world.nowMs)
      world.nowMs += minuteMs
    }
    expect(world.exchanges()).toBe(4)
  })

  it.each(clocks)("tells the end of the credentials in that clock's time: $name", async ({ errorMs }) => {
    await using world = aRefreshWorld()
    world.errorMs = errorMs
    const { expiration } = await world.provider()()
    const localMs = world.nowMs + errorMs
    expect(Math.abs(expiration.getTime() - localMs - 60 * minuteMs)).toBeLessThan(2_000)
  })

  it("lets a client's own cache around a chain work, too", async () => {
    await using world = aRefreshWorld()
    world.nowMs -= 60 * minuteMs
    world.errorMs = 60 * minuteMs
    let asked = 0
    const provider = world.provider()
    const chain = createCredentialChain((properties) => {
      asked += 1
      return provider(properties)
    })
    const s3 = world.s3(chain)
    for (let request = 0; request < 6; request += 1) await s3.send(put)
    expect({ asked, exchanges: world.exchanges() }).toEqual({ asked: 1, exchanges: 1 })
  })
})
