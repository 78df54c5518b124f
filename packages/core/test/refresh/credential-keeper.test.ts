import { describe, expect, it } from "vitest"
import type { CognitoCredentials } from "../../src/cognito-credentials.ts"
import { CredentialKeeper } from "../../src/refresh/credential-keeper.ts"
import { aKeeper, denied, minuteMs, settled, someCredentials, unavailable } from "../support/a-keeper.ts"

const keyOf = async (given: Promise<{ accessKeyId: string }>): Promise<string> => (await given).accessKeyId

describe("CredentialKeeper", () => {
  it("makes one exchange for 10,000 calls at once, and none for those after", async () => {
    const world = aKeeper()
    await Promise.all(Array.from({ length: 10_000 }, () => world.keeper.get(undefined)))
    await Promise.all(Array.from({ length: 10_000 }, () => world.keeper.get(undefined)))
    expect(world.exchanges).toBe(1)
  })

  it("gives one and the same promise while the credentials are fresh", async () => {
    const { keeper } = aKeeper()
    await keeper.get(undefined)
    expect(keeper.get(undefined)).toBe(keeper.get({}))
  })

  it("renews once in the background in the advisory window, and lets nobody wait", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.nowMs += 45 * minuteMs
    world.gate = new Promise(() => {})
    const keys = await Promise.all(Array.from({ length: 100 }, () => keyOf(world.keeper.get(undefined))))
    expect(new Set(keys)).toEqual(new Set(["key-1"]))
    expect(world.exchanges).toBe(2)
  })

  it("does not renew before the advisory window", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.nowMs += 45 * minuteMs - 1
    await world.keeper.get(undefined)
    expect(world.exchanges).toBe(1)
  })

  it("gives the renewed credentials from then on", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.nowMs += 45 * minuteMs
    await world.keeper.get(undefined)
    await settled()
    expect(await keyOf(world.keeper.get(undefined))).toBe("key-2")
    expect(world.exchanges).toBe(2)
  })

  it("lets callers wait in the last minute", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.nowMs += 59 * minuteMs
    expect(await keyOf(world.keeper.get(undefined))).toBe("key-2")
  })

  it("renews on demand, whatever is held, and joins such calls", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    const forced = [world.keeper.get({ forceRefresh: true }), world.keeper.get({ forceRefresh: true })]
    expect(await Promise.all(forced.map(keyOf))).toEqual(["key-2", "key-2"])
    expect(world.exchanges).toBe(2)
  })

  it.each([
    { name: "by an hour at once", ageMs: 0, backMs: 60 * minuteMs, exchanges: 2 },
    { name: "by an hour in the middle of a long life", ageMs: 180 * minuteMs, backMs: 60 * minuteMs, exchanges: 2 },
    { name: "by a moment", ageMs: 180 * minuteMs, backMs: 1000, exchanges: 1 },
  ])("makes $exchanges exchanges when the machine's clock is set back $name", async ({ ageMs, backMs, exchanges }) => {
    const world = aKeeper({ lifetimeMs: 720 * minuteMs })
    await world.keeper.get(undefined)
    world.nowMs += ageMs
    await world.keeper.get(undefined)
    world.nowMs -= backMs
    await world.keeper.get(undefined)
    await world.keeper.get(undefined)
    expect(world.exchanges).toBe(exchanges)
  })
})

describe("CredentialKeeper, when AWS cannot be reached", () => {
  it("serves what it holds while that is valid, tells once, and tries again with growing haste", async () => {
    const world = aKeeper({ random: 0.5 })
    await world.keeper.get(undefined)
    world.error = unavailable()
    for (let second = 0; second < 60 * 60 - 5; second += 1) {
      world.nowMs += 1000
      expect(await keyOf(world.keeper.get(undefined))).toBe("key-1")
      await settled()
    }
    expect(world.outages).toHaveLength(1)
    expect(world.exchanges).toBeGreaterThan(4)
    expect(world.exchanges).toBeLessThan(16)
  })

  it("rejects when the credentials have expired, and recovers with the first exchange that succeeds", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.error = unavailable()
    world.nowMs += 60 * minuteMs
    await expect(world.keeper.get(undefined)).rejects.toBe(world.error)
    world.error = undefined
    expect(await keyOf(world.keeper.get(undefined))).toBe("key-3")
  })

  it("tells of the next outage again", async () => {
    const world = aKeeper()
    for (let outage = 1; outage <= 2; outage += 1) {
      world.error = undefined
      await world.keeper.get({ forceRefresh: true })
      world.error = unavailable()
      world.nowMs += 50 * minuteMs
      await world.keeper.get(undefined)
      await settled()
    }
    expect(world.outages).toHaveLength(2)
  })

  it("does not keep a failure that may pass", async () => {
    const world = aKeeper()
    world.error = unavailable()
    await expect(world.keeper.get(undefined)).rejects.toBe(world.error)
    world.error = undefined
    expect(await keyOf(world.keeper.get(undefined))).toBe("key-2")
  })

  it("goes on after an exchange that throws at once", async () => {
    const { clock } = aKeeper()
    let calls = 0
    const exchange = (): Promise<CognitoCredentials> => {
      calls += 1
      if (calls === 1) throw unavailable()
      return Promise.resolve(someCredentials("key-2", clock.nowMs() + minuteMs))
    }
    const keeper = new CredentialKeeper({ clock, exchange, random: () => 0, onOutage: () => {}, onHit: () => {} })
    await expect(keeper.get(undefined)).rejects.toMatchObject({ code: "ERR_THROTTLED" })
    expect(await keyOf(keeper.get(undefined))).toBe("key-2")
  })

  it("tells whoever forces a refresh, and keeps what it holds for the others", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.error = unavailable()
    await expect(world.keeper.get({ forceRefresh: true })).rejects.toBe(world.error)
    expect(await keyOf(world.keeper.get(undefined))).toBe("key-1")
  })
})

describe("CredentialKeeper, when AWS says no", () => {
  it.each([
    { random: 0, pauseMs: 1000 },
    { random: 1, pauseMs: 5000 },
  ])("asks again after $pauseMs ms at the earliest", async ({ random, pauseMs }) => {
    const world = aKeeper({ random })
    world.error = denied()
    await expect(world.keeper.get(undefined)).rejects.toBe(world.error)
    world.nowMs += pauseMs - 1
    await expect(world.keeper.get({ forceRefresh: true })).rejects.toBe(world.error)
    expect(world.exchanges).toBe(1)
    world.nowMs += 1
    await expect(world.keeper.get(undefined)).rejects.toBe(world.error)
    expect(world.exchanges).toBe(2)
  })

  it("asks again after a second at the earliest when what comes has expired", async () => {
    const world = aKeeper({ lifetimeMs: -minuteMs })
    world.clock.read({ date: new Date(world.nowMs).toUTCString() }, world.nowMs)
    for (let at = 0; at < 100; at += 1) {
      await expect(world.keeper.get(undefined)).rejects.toMatchObject({ code: "ERR_CREDENTIALS_EXPIRED" })
    }
    expect(world.exchanges).toBe(1)
    world.lifetimeMs = minuteMs
    world.nowMs += 1000
    expect(await keyOf(world.keeper.get(undefined))).toBe("key-2")
  })

  it("serves what it holds while that is valid", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.error = denied()
    world.nowMs += 59.5 * minuteMs
    expect(await keyOf(world.keeper.get(undefined))).toBe("key-1")
    expect(world.outages).toHaveLength(1)
  })
})

describe("CredentialKeeper.invalidate", () => {
  it("drops the credentials that it names, and no others", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.keeper.invalidate("key-0")
    expect(await keyOf(world.keeper.get(undefined))).toBe("key-1")
    expect(world.keeper.invalidate("key-1")).toBe(true)
    expect(await keyOf(world.keeper.get(undefined))).toBe("key-2")
  })

  it("keeps new credentials for a minute, should a service refuse every key", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    for (let second = 0; second < 120; second += 1) {
      world.keeper.invalidate(await keyOf(world.keeper.get(undefined)))
      world.nowMs += 1000
    }
    expect(world.exchanges).toBe(3)
  })

  it("does not fall back to the credentials that were refused", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.keeper.invalidate("key-1")
    world.error = unavailable()
    await expect(world.keeper.get(undefined)).rejects.toBe(world.error)
  })

  it("does not fall back to them for those who wait in the last minute either", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    world.nowMs += 59.5 * minuteMs
    world.error = unavailable()
    const waiting = world.keeper.get(undefined)
    world.keeper.invalidate("key-1")
    await expect(waiting).rejects.toBe(world.error)
  })
})

describe("CredentialKeeper.dispose", () => {
  it("keeps nothing of an exchange that does not listen", async () => {
    let finish = (): void => {}
    const { clock } = aKeeper()
    const exchange = () =>
      new Promise<CognitoCredentials>((resolve) => {
        finish = () => resolve(someCredentials("key-1", clock.nowMs() + minuteMs))
      })
    const keeper = new CredentialKeeper({ clock, exchange, random: () => 0, onOutage: () => {}, onHit: () => {} })
    const waiting = expect(keeper.get(undefined)).rejects.toMatchObject({ code: "ERR_PROVIDER_DISPOSED" })
    const disposed = keeper.dispose()
    finish()
    await Promise.all([waiting, disposed])
    await expect(keeper.get(undefined)).rejects.toMatchObject({ code: "ERR_PROVIDER_DISPOSED" })
  })

  it("rejects calls under way and calls after it", async () => {
    const world = aKeeper()
    world.gate = new Promise(() => {})
    const waiting = expect(world.keeper.get(undefined)).rejects.toMatchObject({ code: "ERR_PROVIDER_DISPOSED" })
    await world.keeper.dispose()
    await waiting
    await expect(world.keeper.get(undefined)).rejects.toMatchObject({ code: "ERR_PROVIDER_DISPOSED" })
    expect(world.keeper.invalidate("key-1")).toBe(false)
    expect(world).toMatchObject({ exchanges: 1, outages: [] })
  })

  it("forgets what is held", async () => {
    const world = aKeeper()
    await world.keeper.get(undefined)
    await world.keeper.dispose()
    await expect(world.keeper.get(undefined)).rejects.toMatchObject({ code: "ERR_PROVIDER_DISPOSED" })
  })
})
