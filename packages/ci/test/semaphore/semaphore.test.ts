import { describe, expect, it } from "vitest"
import { fromSemaphoreCognito } from "../../src/semaphore/from-semaphore-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "semaphore"
const access = { clientId: "https://acme.semaphoreci.com" }

describe("fromSemaphoreCognito", () => {
  it("becomes a session with the job's claims as tags", async () => {
    await using world = await aCiWorld({ ci, claims: { prj_id: "p1", org_id: "o1" } }, access)
    await fromSemaphoreCognito(world.basic)()
    expect(world.tags()).toMatchObject({
      prj_id: "p1",
      org_id: "o1",
      job_type: "pipeline_job",
      ref: "refs/heads/main",
      repo_slug: "octo-org/octo-repo",
    })
  })
})

describe("fromSemaphoreCognito, without credentials", () => {
  it("says what the job lacks when it may not have tokens", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromSemaphoreCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("Semaphore sets it")
  })

  it("says that the job's one token has expired, and what to do", async () => {
    await using world = await aCiWorld({ ci }, access)
    const credentials = fromSemaphoreCognito(world.basic)
    await credentials()
    world.nowMs += hoursMs(25)
    const error = await failureOf(credentials())
    expect(error.code).toBe("ERR_TOKEN_EXPIRED")
    expect(error.hint).toMatch(/^Semaphore gives a job one token .*durationSeconds/)
  })

  it("says that no call chooses the audience, when AWS refuses it", async () => {
    await using world = await aCiWorld({ ci })
    const error = await failureOf(fromSemaphoreCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.hint).toContain("whatever option audience says: the issuer's URL.")
  })

  it("is for another machine outside Semaphore", async () => {
    const { code, tryNextLink } = await failureOf(fromSemaphoreCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
