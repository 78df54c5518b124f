import { describe, expect, it } from "vitest"
import { fromVercelCognito } from "../../src/vercel/from-vercel-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "vercel"
const access = { clientId: "https://vercel.com/acme" }
const ids = { owner_id: "team_1", project_id: "prj_1" }

describe("fromVercelCognito", () => {
  it("becomes a session with the build's claims as tags", async () => {
    await using world = await aCiWorld({ ci, claims: ids }, access)
    await fromVercelCognito(world.basic)()
    expect(world.tags()).toMatchObject({ ...ids, environment: "production" })
  })

  it("takes each request's own token in a function", async () => {
    await using world = await aCiWorld({ ci }, access)
    const { VERCEL_OIDC_TOKEN: first = "", ...env } = world.basic.runtime.env ?? {}
    const headers = new Headers({ "x-vercel-oidc-token": first })
    const token = { header: () => headers.get("x-vercel-oidc-token") }
    const credentials = fromVercelCognito({ ...world.basic, token, runtime: { ...world.basic.runtime, env } })
    await credentials()
    world.nowMs += hoursMs(2)
    const later = await world.emulator.ciJob({ ci })
    headers.set("x-vercel-oidc-token", later.env.VERCEL_OIDC_TOKEN ?? "")
    await credentials()
    expect(world.emulator.events).toHaveLength(2)
  })

  it("takes the variable where no request is served", async () => {
    await using world = await aCiWorld({ ci, claims: ids }, access)
    await fromVercelCognito({ ...world.basic, token: { header: () => null } })()
    expect(world.tags()).toMatchObject(ids)
  })
})

describe("fromVercelCognito, without credentials", () => {
  it("says what the job lacks when it may not have tokens", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromVercelCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("vercelToken({ header })")
  })

  it("says that the job's one token has expired, and what to do", async () => {
    await using world = await aCiWorld({ ci }, access)
    const credentials = fromVercelCognito(world.basic)
    await credentials()
    world.nowMs += hoursMs(2)
    const error = await failureOf(credentials())
    expect(error.code).toBe("ERR_TOKEN_EXPIRED")
    expect(error.hint).toMatch(/^Vercel gives a job one token .*durationSeconds/)
  })

  it("says that no call chooses the audience, when AWS refuses it", async () => {
    await using world = await aCiWorld({ ci })
    const error = await failureOf(fromVercelCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.hint).toContain("whatever option audience says: https://vercel.com/<team>.")
  })

  it("is for another machine outside Vercel", async () => {
    const { code, tryNextLink } = await failureOf(fromVercelCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
