import { createRegistrarSecret } from "@claimbridge/issuer"
import { describe, expect, it } from "vitest"
import { anIssuer, facts } from "./support/an-issuer.ts"
import { ask, posted, type Reply, withBearer } from "./support/ask.ts"
import { aWorld } from "./support/attack.ts"
import { registrationAttacks } from "./support/registration-attacks.ts"
import { tokenFor } from "./support/request-token.ts"
import { tokenAttacks } from "./support/token-attacks.ts"

describe("the issuer refuses, and writes down why,", () => {
  it.each([...tokenAttacks, ...registrationAttacks])("$name", async ({ attack, status, code }) => {
    const world = await aWorld()
    const reply = await attack(world)
    expect(reply.status).toBe(status)
    if (Object.keys(reply.body).length > 0) expect(reply.body.code).toBe(code)
    const requestId = reply.headers.get("x-request-id")
    expect(world.events.at(-1)).toMatchObject({ event: "refused", code, requestId, reason: expect.any(String) })
    expect(world.events.filter(({ event }) => event === "token-issued")).toEqual([])
  })

  it("the end of another registrar's job", async () => {
    const [one, two] = [createRegistrarSecret(), createRegistrarSecret()]
    const registrars = [
      { name: "one", secretSha256: one.secretSha256 },
      { name: "two", secretSha256: two.secretSha256 },
    ]
    const { issuer, events } = anIssuer({ registrars })
    const job = await issuer.registerJob({ registrar: "one", facts })
    const { body } = await ask(issuer, `/jobs/${job.id}/finish`, posted(two.secret))
    expect(body.code).toBe("ERR_JOB_UNKNOWN")
    expect(events.at(-1)).toMatchObject({ event: "refused", registrar: "two", job: job.id })
    expect(await tokenFor(issuer, job)).toBeTypeOf("string")
  })

  it.each([
    { name: "a job that asks too often", limits: { jobPerMinute: 2 } },
    { name: "a registrar that asks too often", limits: { registrarPerMinute: 3 } },
  ])("$name", async ({ limits }) => {
    const { issuer, secret, events, clock, job, path } = await aWorld({ limits })
    const isJob = limits.jobPerMinute !== undefined
    const attempt = (): Promise<Reply> =>
      isJob ? ask(issuer, path, withBearer(job.requestToken)) : ask(issuer, "/jobs", posted(secret, { facts }))
    const first = [await attempt(), await attempt()]
    const refused = await attempt()
    expect(first.map(({ status }) => status)).toEqual(isJob ? [200, 200] : [201, 201])
    expect([refused.status, refused.body.code]).toEqual([429, "ERR_RATE_LIMITED"])
    expect(events.at(-1)).toMatchObject({ event: "refused", code: "ERR_RATE_LIMITED", registrar: "jenkins" })
    clock.advance(Number(refused.headers.get("retry-after")))
    expect((await attempt()).status).toBeLessThan(300)
  })
})
