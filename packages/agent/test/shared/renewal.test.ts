import { ClaimbridgeError } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { aCache, type Cache } from "../support/a-cache.ts"
import { failureOf } from "../support/failure-of.ts"

const minuteMs = 60_000
const unavailable = (): Promise<never> =>
  Promise.reject(new ClaimbridgeError("ERR_AWS_UNAVAILABLE", { service: "STS" }))
const never = (): Promise<never> => new Promise(() => {})

/** A cache with credentials of an hour, of which so much is left. */
async function aCacheWith(leftMs: number): Promise<Cache> {
  const cache = aCache()
  await cache.program().get()
  cache.machine.pass(60 * minuteMs - leftMs)
  return cache
}

describe("sharedCredentials, near the end", () => {
  it.each([
    { name: "16 minutes are left", leftMs: 16 * minuteMs, exchanges: 1 },
    { name: "15 minutes are left", leftMs: 15 * minuteMs, exchanges: 2 },
    { name: "a minute is left", leftMs: minuteMs, exchanges: 2 },
    { name: "they are over", leftMs: -1, exchanges: 2 },
  ])("has made $exchanges exchanges when $name", async ({ leftMs, exchanges }) => {
    const cache = await aCacheWith(leftMs)
    const { expiration } = await cache.program().get()
    expect(cache.exchanges).toBe(exchanges)
    expect(expiration.getTime() - cache.machine.nowMs).toBe(exchanges === 1 ? leftMs : 60 * minuteMs)
  })

  it("gives others what there is while one program renews", async () => {
    const cache = await aCacheWith(10 * minuteMs)
    const held = await aCacheFile(cache)
    const renewal = deferred(cache)
    const first = cache.program()
    const slow = first.get()
    await renewal.begun
    expect(await cache.program().get()).toEqual(held)
    expect(await first.get()).toEqual(held)
    renewal.end()
    expect((await slow).accessKeyId).not.toBe(held.accessKeyId)
    expect(cache.exchanges).toBe(2)
  })

  it("lets others wait in the last minute", async () => {
    const cache = await aCacheWith(30_000)
    const renewal = deferred(cache)
    const slow = cache.program().get()
    await renewal.begun
    const waiting = cache.program().get()
    await cache.machine.runtime.pause(20)
    renewal.end()
    expect(await waiting).toEqual(await slow)
    expect(cache.exchanges).toBe(2)
  })

  it("gives what is valid when a renewal fails, and does not try again for minutes", async () => {
    const cache = await aCacheWith(15 * minuteMs)
    const held = await aCacheFile(cache)
    cache.exchange = unavailable
    expect(await cache.program().get()).toEqual(held)
    cache.machine.pass(minuteMs)
    expect(await cache.program().get()).toEqual(held)
    expect(cache.exchanges).toBe(2)
    cache.machine.pass(5 * minuteMs)
    await cache.program().get()
    expect(cache.exchanges).toBe(3)
  })

  it("goes on with what is valid when a renewal hangs, and calls it off", async () => {
    const cache = await aCacheWith(10 * minuteMs)
    const held = await aCacheFile(cache)
    let isCalledOff = false
    cache.exchange = ({ signal }) => {
      signal.addEventListener("abort", () => {
        isCalledOff = true
      })
      return never()
    }
    cache.machine.isImpatient = true
    expect(await cache.program().get()).toEqual(held)
    expect(isCalledOff).toBe(true)
    expect(cache.machine.longPauses.at(-1)).toBe(5000)
  })

  it("waits half of what is left for a renewal that hangs, at most", async () => {
    const cache = await aCacheWith(8_000)
    cache.exchange = never
    cache.machine.isImpatient = true
    await cache.program().get()
    expect(cache.machine.longPauses.at(-1)).toBe(3000)
  })

  it("takes its time after all when what was valid ended while a renewal hung", async () => {
    const cache = await aCacheWith(8_000)
    const { machine } = cache
    machine.isImpatient = true
    cache.exchange = () => {
      if (cache.exchanges > 2) return Promise.resolve(cache.credentials(3_600_000))
      machine.pass(8_000)
      return never()
    }
    const { expiration } = await cache.program().get()
    expect(expiration.getTime() - machine.nowMs).toBe(3_600_000)
    expect(cache.exchanges).toBe(3)
  })

  it("fails when an exchange fails and there is nothing else", async () => {
    const cache = await aCacheWith(-1)
    cache.exchange = unavailable
    expect((await failureOf(cache.program().get())).code).toBe("ERR_AWS_UNAVAILABLE")
  })

  it("fails when an exchange hangs and there is nothing else", async () => {
    const cache = aCache()
    cache.exchange = never
    cache.machine.isImpatient = true
    const error = await failureOf(cache.program({ timeoutMs: 20_000 }).get())
    expect(error.message).toBe(
      "The exchange took longer than 20000 ms; it was waiting for the exchange (this process).",
    )
  })

  it("renews credentials of 20 seconds when a third of that is left", async () => {
    const cache = aCache()
    cache.exchange = async () => cache.credentials(20_000)
    await cache.program().get()
    cache.machine.pass(13_000)
    await cache.program().get()
    expect(cache.exchanges).toBe(1)
    cache.machine.pass(1_000)
    await cache.program().get()
    expect(cache.exchanges).toBe(2)
  })

  it("hands on credentials that have ended already, and keeps them for nobody", async () => {
    const cache = aCache()
    cache.exchange = async () => cache.credentials(-1000)
    await cache.program().get()
    await cache.program().get()
    expect(cache.exchanges).toBe(2)
  })
})

describe("sharedCredentials, a clock that is set", () => {
  it.each([
    { name: "back by hours", byMs: -3 * 60 * minuteMs, laterMs: 0, exchanges: 2 },
    { name: "back by 20 minutes, half an hour after", byMs: -20 * minuteMs, laterMs: 30 * minuteMs, exchanges: 2 },
    { name: "back by a moment", byMs: -500, laterMs: 0, exchanges: 1 },
    { name: "ahead by hours", byMs: 3 * 60 * minuteMs, laterMs: 0, exchanges: 2 },
    { name: "ahead by 20 minutes", byMs: 20 * minuteMs, laterMs: 0, exchanges: 1 },
  ])("has made $exchanges exchanges: $name", async ({ byMs, laterMs, exchanges }) => {
    const cache = aCache()
    await cache.program().get()
    cache.machine.pass(laterMs)
    cache.machine.nowMs += byMs
    await cache.program().get()
    expect(cache.exchanges).toBe(exchanges)
  })
})

async function aCacheFile(cache: Cache) {
  const { parseState } = await import("../../src/shared/parse-state.ts")
  const { readFile } = await import("node:fs/promises")
  const { held } = parseState(await readFile(`${cache.folder}/ci.json`, "utf8"), "ci")
  return held?.credentials ?? expect.unreachable("nothing held")
}

/** Lets the next exchanges wait until they are told to end. */
function deferred(cache: Cache): { readonly begun: Promise<void>; readonly end: () => void } {
  let begin = (): void => {}
  let end = (): void => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  cache.exchange = async () => {
    begin()
    await ended
    return cache.credentials(60 * minuteMs)
  }
  return { begun, end }
}
