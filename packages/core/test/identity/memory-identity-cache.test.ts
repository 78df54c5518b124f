import { describe, expect, it } from "vitest"
import { memoryIdentityCache } from "../../src/identity/memory-identity-cache.ts"

describe("memoryIdentityCache", () => {
  it("keeps the latest 1000", async () => {
    const cache = memoryIdentityCache()
    await cache.set("first", "eu-west-1:1")
    for (let at = 1; at <= 999; at += 1) await cache.set(`${at}`, `eu-west-1:${at}`)
    await cache.set("first", "eu-west-1:2")
    await cache.set("new", "eu-west-1:3")
    expect(await cache.get("first")).toBe("eu-west-1:2")
    expect(await cache.get("1")).toBeUndefined()
    expect(await cache.get("2")).toBe("eu-west-1:2")
  })
})
