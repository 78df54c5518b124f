import { readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { sharedIdentityCache } from "../../../src/runner/identity/shared-identity-cache.ts"
import { aFolder } from "../../support/a-folder.ts"

const key = "a".repeat(43)
const identityId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"

describe("sharedIdentityCache", () => {
  it("keeps what it was given, and no lock", async () => {
    const folder = aFolder()
    const cache = sharedIdentityCache(join(folder, "identities.json"))
    expect(await cache.get(key)).toBeUndefined()
    await cache.set(key, identityId)
    expect([await cache.get(key), readdirSync(folder)]).toEqual([identityId, ["identities.json"]])
  })

  it("takes away the lock of a process that is gone", async () => {
    const folder = aFolder()
    writeFileSync(join(folder, `identities.json.${key}.lock`), "999999999 1")
    const cache = sharedIdentityCache(join(folder, "identities.json"))
    expect(await cache.get(key)).toBeUndefined()
    await cache.set(key, identityId)
    expect(readdirSync(folder)).toEqual(["identities.json"])
  })

  it("waits for nobody where no lock can be made", { timeout: 4_000 }, async () => {
    // The lock's name is too long for a file, that of the cache is not.
    const cache = sharedIdentityCache(join(aFolder(), "i".repeat(230)))
    expect(await cache.get(key)).toBeUndefined()
  })
})
