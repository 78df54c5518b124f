import { describe, expect, it } from "vitest"
import { fromCodefreshCognito } from "../../src/codefresh/from-codefresh-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "codefresh"

describe("fromCodefreshCognito", () => {
  it("becomes a session with the build's claims as tags", async () => {
    await using world = await aCiWorld({ ci, claims: { account_id: "a1", pipeline_id: "p1" } })
    await fromCodefreshCognito(world.basic)()
    expect(world.tags()).toMatchObject({
      account_id: "a1",
      pipeline_id: "p1",
      scm_repo_url: "https://github.com/octo-org/octo-repo",
      scm_ref: "main",
    })
  })

  it("renews the session in a long job", async () => {
    await using world = await aCiWorld({ ci })
    const credentials = fromCodefreshCognito(world.basic)
    const { accessKeyId } = await credentials()
    world.nowMs += hoursMs(2)
    expect((await credentials()).accessKeyId).not.toBe(accessKeyId)
  })
})

describe("fromCodefreshCognito, without credentials", () => {
  it("says what the job lacks when it may not have tokens", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromCodefreshCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("Codefresh then sets both variables")
  })

  it("names the audience that AWS refused", async () => {
    await using world = await aCiWorld({ ci }, { clientId: "sts.amazonaws.com" })
    const error = await failureOf(fromCodefreshCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.message).toContain("cognito-identity.amazonaws.com")
  })

  it("says that the CI refused when the job has ended", async () => {
    await using world = await aCiWorld({ ci })
    await world.job.end()
    expect((await failureOf(fromCodefreshCognito(world.basic)())).code).toBe("ERR_TOKEN_REQUEST_FAILED")
  })

  it("is for another machine outside Codefresh", async () => {
    const { code, tryNextLink } = await failureOf(fromCodefreshCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
