import { createIssuer, type SharedStorage } from "@claimbridge/issuer"
import { createStorage } from "unstorage"
import { describe, expect, it } from "vitest"
import { anIssuer, facts } from "../support/an-issuer.ts"
import { ask } from "../support/ask.ts"
import { requestToken } from "../support/request-token.ts"

/** A storage that can be switched off. */
function aStorage(): SharedStorage & { isDown: boolean } {
  const storage = createStorage()
  const whenUp = <T>(work: () => Promise<T>): Promise<T> =>
    switchable.isDown ? Promise.reject(new Error("connection lost")) : work()
  const switchable = {
    isDown: false,
    getItem: (key: string) => whenUp(() => storage.getItem(key)),
    setItem: (key: string, value: object) => whenUp(() => storage.setItem(key, value)),
    removeItem: (key: string) => whenUp(() => storage.removeItem(key)),
    getKeys: (base: string) => whenUp(() => storage.getKeys(base)),
  }
  return switchable
}

describe("a storage that has something else", () => {
  it.each([
    { name: "a key with its private half", change: { publicJwk: { kty: "EC", crv: "P-256", x: "x", y: "y", d: "d" } } },
    { name: "a key for another algorithm", change: { algorithm: "HS256" } },
    { name: "a key that never begins", change: { signsFromMs: "soon" } },
    { name: "a record that is being written", change: undefined },
  ])("makes the key set go without $name", async ({ change }) => {
    const storage = createStorage()
    const { issuer, clock } = anIssuer({ storage })
    const before = await ask(issuer, "/jwks")
    const [name = ""] = await storage.getKeys("keys")
    const record = await storage.getItem<object>(name)
    await storage.setItem("keys:other", change ? { ...record, keyId: "other", ...change } : '{"keyId":"oth')
    clock.advance(10)
    expect((await ask(issuer, "/jwks")).body).toEqual(before.body)
  })
})

describe("a storage that fails", () => {
  it("leaves the key set where it is for five minutes, so that AWS goes on verifying", async () => {
    const storage = aStorage()
    const { issuer, clock } = anIssuer({ storage })
    const before = await ask(issuer, "/jwks")
    storage.isDown = true
    clock.advance(299)
    expect((await ask(issuer, "/jwks")).body).toEqual(before.body)
    clock.advance(1)
    expect((await ask(issuer, "/jwks")).status).toBe(500)
    storage.isDown = false
    expect((await ask(issuer, "/jwks")).body).toEqual(before.body)
  })

  it("makes the instance not ready, and gives no token", async () => {
    const storage = aStorage()
    const { issuer } = anIssuer({ storage })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    await ask(issuer, "/jwks")
    expect((await ask(issuer, "/ready")).status).toBe(200)
    storage.isDown = true
    expect((await ask(issuer, "/ready")).status).toBe(503)
    expect((await requestToken(issuer, job)).status).toBe(500)
    storage.isDown = false
    expect((await requestToken(issuer, job)).status).toBe(200)
  })

  it("keeps no old key published when it can't be cleared away, and says so", async () => {
    const storage = aStorage()
    const failures: unknown[] = []
    const { issuer, clock } = anIssuer({ storage, onInternalError: (...failure) => void failures.push(failure) })
    const { keyId } = await issuer.rotate()
    clock.advance(320 + 620 - 1)
    await ask(issuer, "/jwks")
    storage.isDown = true
    clock.advance(1)
    const { status, body } = await ask(issuer, "/jwks")
    expect([status, body.keys]).toEqual([200, [expect.objectContaining({ kid: keyId })]])
    expect(failures).toContainEqual([new Error("connection lost"), "retirement"])
  })

  it("is asked once in ten seconds for the keys, however many ask", async () => {
    const storage = aStorage()
    let readings = 0
    const counting = { ...storage, getKeys: (base: string) => storage.getKeys(base).finally(() => (readings += 1)) }
    const { issuer, options, clock } = anIssuer({ storage: counting })
    await ask(issuer, "/jwks")
    const other = createIssuer(options)
    readings = 0
    await Promise.all(Array.from({ length: 50 }, () => ask(other, "/jwks")))
    expect(readings).toBe(1)
    clock.advance(10)
    await Promise.all(Array.from({ length: 50 }, () => ask(other, "/jwks")))
    expect(readings).toBe(2)
  })
})
