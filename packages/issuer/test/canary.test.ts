import { inspect } from "node:util"
import { IssuerError } from "@claimbridge/issuer"
import { createStorage } from "unstorage"
import { describe, expect, it } from "vitest"
import { anIssuer, facts } from "./support/an-issuer.ts"
import { ask, posted, withBearer } from "./support/ask.ts"
import { requestToken } from "./support/request-token.ts"

/** Everything that somebody could read afterwards: audit log, internal errors, answers and what the storage has. */
describe("secrets", () => {
  it("are in no audit line, error, refusal or record, whatever goes wrong", async () => {
    const failures: unknown[] = []
    const storage = createStorage()
    const { issuer, secret, events } = anIssuer({ storage, onInternalError: (error) => void failures.push(error) })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const { body } = await requestToken(issuer, job)
    const token = String(body.value)
    const secrets = [secret, job.requestToken, token, token.split(".")[2] ?? ""]

    const replies = []
    for (const misplaced of secrets) {
      const sent = { facts: { ...facts, job: misplaced, [misplaced]: misplaced } }
      replies.push(
        await ask(issuer, "/jobs", posted(secret, sent)),
        await ask(issuer, "/jobs", posted(secret, { facts, [misplaced]: 1 })),
        await ask(issuer, "/jobs", posted(secret, { facts: { ...facts, branch: [misplaced] } })),
        await ask(issuer, "/jobs", posted(secret, misplaced)),
        await ask(issuer, `/jobs/${misplaced}/finish`, posted(secret)),
        await ask(issuer, `/token?job=${misplaced}&audience=${misplaced}`, withBearer(misplaced)),
        await ask(issuer, `/token?${misplaced}`, withBearer(job.requestToken)),
        await ask(issuer, `/token?job=${job.id}&audience=${misplaced}`, withBearer(job.requestToken)),
        await ask(issuer, `/${misplaced}`),
      )
    }
    const names = await storage.getKeys("")
    const records = await Promise.all(names.map((name) => storage.getItem(name)))
    const seen = inspect([events, failures, replies, records], { depth: 20, maxStringLength: null })
    for (const each of secrets) expect(seen).not.toContain(each)
    expect(failures).toEqual([])
    expect(replies.every(({ status }) => status >= 400)).toBe(true)
    expect(events.length).toBeGreaterThan(secrets.length * 8)
  })

  it("are in no error of a storage that fails, as the client sees it", async () => {
    const broken = { ...createStorage(), getItem: () => Promise.reject(new Error("redis://user:canary@host")) }
    const failures: unknown[] = []
    const { issuer, events } = anIssuer({ storage: broken, onInternalError: (error) => void failures.push(error) })
    const { status, body } = await ask(issuer, "/token?job=zzzzzz-AAAAAAAAAAAAAAAAAAAAAA", withBearer("x"))
    expect([status, body.code]).toEqual([500, "ERR_INTERNAL"])
    expect(JSON.stringify([body, events])).not.toContain("canary")
    expect(failures).toHaveLength(1)
    expect(failures[0]).not.toBeInstanceOf(IssuerError)
  })
})
