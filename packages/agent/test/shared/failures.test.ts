import { readFileSync } from "node:fs"
import { ClaimbridgeError } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { aCache } from "../support/a-cache.ts"
import { failureOf } from "../support/failure-of.ts"

const denied = (): ClaimbridgeError =>
  new ClaimbridgeError("ERR_PROVIDER_DISPOSED", {}, { cause: new Error("planted-cause") })
const unavailable = (): ClaimbridgeError =>
  new ClaimbridgeError("ERR_TIMEOUT", { timeoutMs: 1000, step: "GetId", host: "cognito" })

describe("sharedCredentials, an exchange that fails", () => {
  it("repeats a failure that will not pass for a second, and then asks again", async () => {
    const cache = aCache()
    cache.exchange = () => Promise.reject(denied())
    const first = await failureOf(cache.program().get())
    cache.machine.pass(999)
    const second = await failureOf(cache.program().get())
    expect(second.toJSON()).toEqual(first.toJSON())
    expect(cache.exchanges).toBe(1)
    cache.machine.pass(1)
    await failureOf(cache.program().get())
    expect(cache.exchanges).toBe(2)
  })

  it("takes credentials that had ended on arrival for a failure that will not pass", async () => {
    const cache = aCache()
    cache.exchange = () => Promise.reject(new ClaimbridgeError("ERR_CREDENTIALS_EXPIRED", { seconds: 3 }))
    await failureOf(cache.program().get())
    expect((await failureOf(cache.program().get())).details).toEqual({ seconds: 3 })
    expect(cache.exchanges).toBe(1)
  })

  it("does not repeat a failure that may pass", async () => {
    const cache = aCache()
    cache.exchange = () => Promise.reject(unavailable())
    await failureOf(cache.program().get())
    cache.machine.pass(1)
    await failureOf(cache.program().get())
    expect(cache.exchanges).toBe(2)
  })

  it.each([
    { name: "one that will not pass", error: denied() },
    { name: "one that may pass", error: unavailable() },
  ])("is shared by all who waited for it: $name", async ({ error }) => {
    const cache = aCache()
    cache.exchange = async () => {
      await cache.machine.runtime.pause(10)
      cache.machine.pass(10_000)
      throw error
    }
    const failures = await Promise.all(Array.from({ length: 10 }, () => failureOf(cache.program().get())))
    expect(failures.map(({ message }) => message)).toEqual(Array.from({ length: 10 }, () => error.message))
    expect(cache.exchanges).toBe(1)
  })

  it("keeps a failure of its own environment to itself: another process gets new credentials", async () => {
    const cache = aCache()
    const exchange = cache.exchange
    cache.exchange = () => Promise.reject(new ClaimbridgeError("ERR_CI_NOT_DETECTED", { ci: "github" }))
    expect((await failureOf(cache.program().get())).code).toBe("ERR_CI_NOT_DETECTED")
    cache.exchange = exchange
    await expect(cache.program().get()).resolves.toHaveProperty("accessKeyId")
    expect(cache.exchanges).toBe(2)
  })

  it("tries once more when the held credentials have ended meanwhile, with all the time that is left", async () => {
    const cache = aCache()
    const exchange = cache.exchange
    await cache.program().get()
    cache.machine.pass(3_590_000)
    cache.exchange = () => {
      cache.machine.pass(10_000)
      cache.exchange = exchange
      return Promise.reject(unavailable())
    }
    const { expiration } = await cache.program().get()
    expect(expiration.getTime()).toBe(cache.machine.nowMs + 3_600_000)
    expect(cache.exchanges).toBe(3)
  })

  it("does not repeat an error of another kind", async () => {
    const cache = aCache()
    cache.exchange = () => Promise.reject(new TypeError("planted-message"))
    await expect(cache.program().get()).rejects.toThrow("planted-message")
    await expect(cache.program().get()).rejects.toThrow("planted-message")
    expect(cache.exchanges).toBe(2)
  })

  it("writes down neither cause nor stack, nor what others say", async () => {
    const cache = aCache()
    for (const error of [denied(), new Error("planted-cause")]) {
      cache.exchange = () => Promise.reject(error)
      await expect(cache.program().get()).rejects.toThrow()
      cache.machine.pass(5000)
      const text = readFileSync(`${cache.folder}/ci.json`, "utf8")
      expect(text).not.toMatch(/planted|\bat /)
    }
  })

  it("ends when the next exchange goes well", async () => {
    const cache = aCache()
    cache.exchange = () => Promise.reject(denied())
    await failureOf(cache.program().get())
    cache.machine.pass(1000)
    cache.exchange = async () => cache.credentials(3_600_000)
    const fresh = await cache.program().get()
    expect(await cache.program().get()).toEqual(fresh)
    expect(cache.exchanges).toBe(2)
  })

  it("is left behind by a clock that is set back", async () => {
    const cache = aCache()
    cache.exchange = () => Promise.reject(denied())
    await failureOf(cache.program().get())
    cache.machine.nowMs -= 1
    // Whoever asks now began before it failed, by this clock: then it is shared once more.
    expect((await failureOf(cache.program().get())).code).toBe("ERR_PROVIDER_DISPOSED")
    cache.machine.pass(2)
    cache.machine.nowMs += 5000
    await failureOf(cache.program().get())
    expect(cache.exchanges).toBe(2)
  })
})
