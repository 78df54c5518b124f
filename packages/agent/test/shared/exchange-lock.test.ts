import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { nodeRuntime } from "../../src/runtime.ts"
import { takeLock } from "../../src/shared/exchange-lock.ts"
import { takeAwayLock } from "../../src/shared/take-away-lock.ts"
import { aCache } from "../support/a-cache.ts"
import { aFolder } from "../support/a-folder.ts"
import { failureOf } from "../support/failure-of.ts"

const deadPid = (): number => spawnSync(process.execPath, ["-e", "0"]).pid
const aLock = (): string => join(aFolder(), "ci.json.lock")

function owner(pid: number, host = hostname()): string {
  return JSON.stringify({ pid, host, id: "another" })
}

/** Says when the lock was touched last. */
function touchedAgo(path: string, ms: number): void {
  const time = new Date(Date.now() - ms)
  utimesSync(path, time, time)
}

describe("takeLock", () => {
  it("gives the lock to one at a time", () => {
    const path = aLock()
    const lock = takeLock(path, nodeRuntime)
    expect(takeLock(path, nodeRuntime)).toBeUndefined()
    lock?.release()
    expect(existsSync(path)).toBe(false)
    const next = takeLock(path, nodeRuntime)
    expect(next).toBeDefined()
    next?.release()
  })

  it.each([
    { name: "its process was killed", text: () => owner(deadPid()), agoMs: 0, isTaken: true },
    { name: "nobody has touched it for long", text: () => owner(process.pid), agoMs: 6_000, isTaken: true },
    { name: "it will be touched in the future", text: () => owner(process.pid), agoMs: -60_000, isTaken: true },
    { name: "nobody knows whose it is, for long", text: () => "", agoMs: 6_000, isTaken: true },
    { name: "its process is running", text: () => owner(process.pid), agoMs: 2_000, isTaken: false },
    { name: "it is just being written", text: () => "", agoMs: 0, isTaken: false },
    {
      name: "a process of another machine, with a pid that is free here",
      text: () => owner(deadPid(), "other"),
      agoMs: 0,
      isTaken: false,
    },
  ])("takes it away: $isTaken, when $name", ({ text, agoMs, isTaken }) => {
    const path = aLock()
    writeFileSync(path, text())
    touchedAgo(path, agoMs)
    expect(takeLock(path, nodeRuntime)).toBeUndefined()
    expect(existsSync(path)).toBe(!isTaken)
    expect(readdirSync(join(path, ".."))).toHaveLength(isTaken ? 0 : 1)
  })

  it("does not remove a lock that has become another one's", () => {
    const path = aLock()
    const lock = takeLock(path, nodeRuntime)
    writeFileSync(path, owner(process.pid))
    lock?.release()
    expect(readFileSync(path, "utf8")).toBe(owner(process.pid))
  })

  it("touches its lock each second, and no other one", () => {
    const path = aLock()
    const beats: { readonly intervalMs: number; readonly beat: () => void }[] = []
    let nowMs = Date.now()
    const every = (intervalMs: number, beat: () => void) => {
      beats.push({ intervalMs, beat })
      return () => {}
    }
    takeLock(path, { every, now: () => new Date(nowMs) })
    nowMs += 4_000
    beats[0]?.beat()
    nowMs += 4_000
    expect(takeLock(path, { every, now: () => new Date(nowMs) })).toBeUndefined()
    expect(existsSync(path)).toBe(true)
    expect(beats.map(({ intervalMs }) => intervalMs)).toEqual([1000])

    writeFileSync(path, owner(process.pid))
    touchedAgo(path, 6_000)
    beats[0]?.beat()
    takeLock(path, nodeRuntime)
    expect(existsSync(path)).toBe(false)
  })
})

describe("takeAwayLock", () => {
  it("gives back a lock that somebody has taken in the meantime", () => {
    const path = aLock()
    writeFileSync(path, owner(process.pid))
    takeAwayLock(path, owner(deadPid()))
    expect(readFileSync(path, "utf8")).toBe(owner(process.pid))
    expect(readdirSync(join(path, ".."))).toHaveLength(1)
  })

  it("does nothing where there is none any more", () => {
    const path = aLock()
    takeAwayLock(path, owner(deadPid()))
    expect(readdirSync(join(path, ".."))).toEqual([])
  })
})

describe("sharedCredentials, a lock that is held", () => {
  it("gets past one that a killed process left", async () => {
    const cache = aCache()
    await cache.program({ key: "other" }).get()
    writeFileSync(`${cache.folder}/ci.json.lock`, owner(deadPid()))
    await cache.program().get()
    expect(readdirSync(cache.folder)).toEqual(["ci.json", "other.json"])
  })

  it("waits until its time is over, and says what for", async () => {
    const cache = aCache()
    await cache.program({ key: "other" }).get()
    cache.machine.nowMs = Date.now()
    writeFileSync(`${cache.folder}/ci.json.lock`, owner(process.pid))
    const waiting = failureOf(cache.program({ timeoutMs: 20_000 }).get())
    await cache.machine.runtime.pause(20)
    cache.machine.upMs += 20_000
    expect((await waiting).message).toBe(
      "The exchange took longer than 20000 ms; it was waiting for the exchange of another process (on this machine).",
    )
    expect(cache.exchanges).toBe(1)
  })

  it("waits half of the last minute at most, while there is something to give", async () => {
    const cache = aCache()
    const held = await cache.program().get()
    cache.machine.pass(3_600_000 - 8_000)
    writeFileSync(`${cache.folder}/ci.json.lock`, owner(process.pid))
    touchedAgo(`${cache.folder}/ci.json.lock`, Date.now() - cache.machine.nowMs)
    const waiting = cache.program().get()
    await cache.machine.runtime.pause(20)
    cache.machine.upMs += 3_000
    expect(await waiting).toMatchObject({ accessKeyId: held.accessKeyId })
  })
})
