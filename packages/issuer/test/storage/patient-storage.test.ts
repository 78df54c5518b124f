import { createStorage } from "unstorage"
import { describe, expect, it } from "vitest"
import { createKeyRecords } from "../../src/keys/key-records.ts"
import { patientStorage } from "../../src/storage/patient-storage.ts"
import type { SharedStorage } from "../../src/storage/shared-storage.ts"
import { aSigner } from "../support/a-signer.ts"
import { settableClock } from "../support/settable-clock.ts"

const never = (): Promise<never> => new Promise(() => {})
const silent: SharedStorage = { getItem: never, setItem: never, removeItem: never, getKeys: never }

describe("patientStorage", () => {
  it.each<{ name: string; call: (storage: SharedStorage) => Promise<unknown> }>([
    { name: "read", call: (storage) => storage.getItem("jobs:a") },
    { name: "written", call: (storage) => storage.setItem("jobs:a", {}) },
    { name: "removed", call: (storage) => storage.removeItem("jobs:a") },
    { name: "listed", call: (storage) => storage.getKeys("jobs") },
  ])("gives up what is never $name", async ({ call }) => {
    await expect(call(patientStorage(silent, 5))).rejects.toThrow("The storage gave no answer within 5 ms.")
  })

  it("passes answers and failures on", async () => {
    const storage = patientStorage(createStorage(), 1000)
    await storage.setItem("jobs:a", { id: "a" }, { ttl: 60 })
    expect([await storage.getItem("jobs:a"), await storage.getKeys("jobs")]).toEqual([{ id: "a" }, ["jobs:a"]])
    await storage.removeItem("jobs:a")
    expect(await storage.getItem("jobs:a")).toBeNull()
    await expect(storage.getItem("../a")).rejects.toThrow("Invalid key")
  })

  it("keeps the key set alive while the storage is silent", async () => {
    const kept = createStorage()
    let isSilent = false
    const getKeys: SharedStorage["getKeys"] = (base) => (isSilent ? never() : kept.getKeys(base))
    const storage = patientStorage({ ...silent, getItem: (key) => kept.getItem(key), getKeys }, 5)
    const clock = settableClock()
    const { keyId, algorithm, publicJwk } = await aSigner()
    await kept.setItem(`keys:${keyId}`, { keyId, algorithm, publicJwk, signsFromMs: 0 })
    const records = createKeyRecords(storage, clock, 10_000)
    expect(await records.list()).toHaveLength(1)
    isSilent = true
    clock.advance(60)
    expect(await records.list()).toHaveLength(1)
  })
})
