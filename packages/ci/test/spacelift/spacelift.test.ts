import { describe, expect, it } from "vitest"
import { fromSpaceliftCognito } from "../../src/spacelift/from-spacelift-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "spacelift"
const access = { clientId: "acme.app.spacelift.io" }

describe("fromSpaceliftCognito", () => {
  it("becomes a session with the run's claims as tags", async () => {
    await using world = await aCiWorld({ ci, claims: { spaceId: "s1", callerId: "octo-stack" } }, access)
    await fromSpaceliftCognito(world.basic)()
    expect(world.tags()).toMatchObject({
      space_id: "s1",
      caller_id: "octo-stack",
      caller_type: "stack",
      run_type: "TRACKED",
      scope: "write",
    })
  })
})

describe("fromSpaceliftCognito, without credentials", () => {
  it("says what the job lacks when it may not have tokens", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromSpaceliftCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("a container of your own needs it passed on")
  })

  it("says that the job's one token has expired, and what to do", async () => {
    await using world = await aCiWorld({ ci }, access)
    const credentials = fromSpaceliftCognito(world.basic)
    await credentials()
    world.nowMs += hoursMs(2)
    const error = await failureOf(credentials())
    expect(error.code).toBe("ERR_TOKEN_EXPIRED")
    expect(error.hint).toMatch(/^Spacelift gives a job one token .*durationSeconds/)
  })

  it("says that no call chooses the audience, when AWS refuses it", async () => {
    await using world = await aCiWorld({ ci })
    const error = await failureOf(fromSpaceliftCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.hint).toContain("whatever option audience says: the issuer's host name.")
  })

  it("is for another machine outside Spacelift", async () => {
    const { code, tryNextLink } = await failureOf(fromSpaceliftCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
