import { describe, expect, it } from "vitest"
import { aKeeper, minuteMs, settled, unavailable } from "../support/a-keeper.ts"

/** Numbers from 0 to below 1 that are the same in each run. */
function luck(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

describe("credentials that live 20 seconds", () => {
  it.each([{ failing: 0 }, { failing: 0.3 }, { failing: 0.6 }])(
    "are never handed out expired, nor renewed more often than the windows say, when $failing of the exchanges fail",
    async ({ failing }) => {
      const world = aKeeper({ lifetimeMs: 20_000 })
      const next = luck(7)
      const seen = new Map<string, number>()
      let failures = 0
      for (const endMs = world.nowMs + 10 * minuteMs; world.nowMs < endMs; world.nowMs += 200) {
        world.random = next()
        world.error = next() < failing ? unavailable() : undefined
        const given = await world.keeper.get(undefined).catch(() => undefined)
        await settled()
        if (!given) failures += 1
        else if (!seen.has(given.accessKeyId)) seen.set(given.accessKeyId, given.expiration.getTime())
        if (given) expect(seen.get(given.accessKeyId)).toBeGreaterThan(world.nowMs)
      }
      // A third of their life before its end, at the earliest.
      expect(seen.size).toBeLessThanOrEqual(Math.ceil((10 * minuteMs) / (20_000 * (2 / 3))))
      expect(failing === 0 ? failures : failures / 3000).toBeLessThan(failing === 0 ? 1 : 0.02)
    },
  )
})
