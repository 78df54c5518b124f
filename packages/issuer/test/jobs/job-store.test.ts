import { createStorage } from "unstorage"
import { describe, expect, it } from "vitest"
import { createJobStore } from "../../src/jobs/job-store.ts"
import { sha256Hex } from "../../src/sha256-hex.ts"
import { settableClock } from "../support/settable-clock.ts"

const job = { registrar: "jenkins", claims: { sub: "jenkins:deploy" } }

function aStore() {
  const storage = createStorage()
  const clock = settableClock()
  return { storage, clock, store: createJobStore(storage, clock) }
}

describe("the job store", () => {
  it("keeps the hash of a request token of 256 bits, and not the token", async () => {
    const { storage, store } = aStore()
    const { id, requestToken } = await store.open(job, 60)
    const stored = JSON.stringify(await storage.getItem(`jobs:${id}`))
    expect(Buffer.from(requestToken, "base64url").byteLength).toBe(32)
    expect(stored).toContain(sha256Hex(requestToken))
    expect(stored).not.toContain(requestToken)
  })

  it("removes jobs ten minutes after they have expired, and none before", async () => {
    const { storage, clock, store } = aStore()
    await store.open(job, 60)
    const { id } = await store.open(job, 661)
    clock.advance(60 + 600)
    await store.open(job, 60)
    expect(await storage.getKeys("jobs")).toHaveLength(3)
    clock.advance(61)
    await store.open(job, 60)
    expect(await storage.getKeys("jobs")).toHaveLength(3)
    expect(await storage.getKeys("jobs")).toContain(`jobs:${id}`)
  })

  it("opens jobs although old ones can't be removed", async () => {
    const { storage, clock } = aStore()
    const stuck = { ...storage, removeItem: () => Promise.reject(new Error("read-only")) }
    const store = createJobStore(stuck, clock)
    await store.open(job, 60)
    clock.advance(3600)
    await expect(store.open(job, 60)).resolves.toBeDefined()
  })

  it("removes more jobs than come in", async () => {
    const { storage, clock, store } = aStore()
    await Promise.all(Array.from({ length: 25 }, () => store.open(job, 60)))
    clock.advance(3600)
    for (let opened = 0; opened < 3; opened += 1) await store.open(job, 60)
    expect(await storage.getKeys("jobs")).toHaveLength(3)
  })

  it.each([
    { name: "nothing", value: null },
    { name: "a record that is being written", value: '{"registrar":"jen' },
    { name: "a record of another kind", value: { registrar: "jenkins" } },
  ])("takes a job for unknown when the storage has $name", async ({ value }) => {
    const { storage, store } = aStore()
    const { id, requestToken } = await store.open(job, 60)
    await (value === null ? storage.removeItem(`jobs:${id}`) : storage.setItem(`jobs:${id}`, value))
    await expect(store.verify(id, requestToken)).rejects.toMatchObject({ code: "ERR_REQUEST_TOKEN_UNKNOWN" })
  })

  it("ends a job twice as well as once", async () => {
    const { clock, storage, store } = aStore()
    const { id } = await store.open(job, 60)
    await store.finish(id, "jenkins")
    const ended = await storage.getItem(`jobs:${id}`)
    clock.advance(10)
    await store.finish(id, "jenkins")
    expect(await storage.getItem(`jobs:${id}`)).toEqual(ended)
  })

  it("never reads a record that is no job's", async () => {
    const { storage, store } = aStore()
    const { requestToken } = await store.open(job, 60)
    const read: string[] = []
    const spy = { ...storage, getItem: async (key: string) => void read.push(key) }
    const spied = createJobStore(spy, settableClock())
    await expect(spied.verify("../keys/x", requestToken)).rejects.toThrow()
    expect(read).toEqual([])
  })
})
