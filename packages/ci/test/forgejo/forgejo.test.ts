import { describe, expect, it } from "vitest"
import { fromForgejoCognito } from "../../src/forgejo/from-forgejo-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "forgejo"

describe("fromForgejoCognito", () => {
  it("becomes a session with the job's claims as tags", async () => {
    await using world = await aCiWorld({ ci, claims: { repository_id: "74", repository_owner_id: "65" } })
    await fromForgejoCognito(world.basic)()
    expect(world.tags()).toMatchObject({
      repository_id: "74",
      repository_owner_id: "65",
      repository: "octo-org/octo-repo",
      ref: "refs/heads/main",
    })
  })

  it("renews the session in a long job", async () => {
    await using world = await aCiWorld({ ci })
    const credentials = fromForgejoCognito(world.basic)
    const { accessKeyId } = await credentials()
    world.nowMs += hoursMs(2)
    expect((await credentials()).accessKeyId).not.toBe(accessKeyId)
  })
})

describe("fromForgejoCognito, without credentials", () => {
  it.each([
    { name: "may not ask for tokens", job: { mayGetTokens: false } },
    { name: "is of a fork", job: { fromFork: true } },
  ])("says which line a job lacks that $name", async ({ job }) => {
    await using world = await aCiWorld({ ci, ...job })
    const error = await failureOf(fromForgejoCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain(
      "`enable-openid-connect: true` to the job. Pull requests from forks get no token, and Gitea gives none at all.",
    )
  })

  it("names the audience that AWS refused", async () => {
    await using world = await aCiWorld({ ci }, { clientId: "sts.amazonaws.com" })
    const error = await failureOf(fromForgejoCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.message).toContain("cognito-identity.amazonaws.com")
  })

  it("says that the CI refused when the job has ended", async () => {
    await using world = await aCiWorld({ ci })
    await world.job.end()
    expect((await failureOf(fromForgejoCognito(world.basic)())).code).toBe("ERR_TOKEN_REQUEST_FAILED")
  })

  it("is for another machine outside Forgejo", async () => {
    const { code, tryNextLink } = await failureOf(fromForgejoCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
