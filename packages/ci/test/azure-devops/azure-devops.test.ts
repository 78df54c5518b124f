import { describe, expect, it } from "vitest"
import { fromAzureDevopsCognito } from "../../src/azure-devops/from-azure-devops-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "azure-devops"
const access = { clientId: "api://AzureADTokenExchange" }
const ids = {
  prj_id: "00000000-0000-4000-8000-00000000000b",
  def_id: "12",
  rpo_id: "00000000-0000-4000-8000-00000000000c",
}

describe("fromAzureDevopsCognito", () => {
  it("becomes a session with the pipeline's ids as tags", async () => {
    await using world = await aCiWorld({ ci, claims: ids }, access)
    await fromAzureDevopsCognito(world.basic)()
    expect(world.tags()).toMatchObject({ ...ids, rpo_ref: "refs/heads/main", run_id: "345" })
  })

  it("asks for the identity of a service connection", async () => {
    await using world = await aCiWorld({ ci }, { ...access, mapping: { sub: "sub" } })
    const token = { serviceConnectionId: "00000000-0000-4000-8000-00000000000d" }
    await fromAzureDevopsCognito({ ...world.basic, token })()
    expect(world.tags()).toEqual({ sub: "sc://acme/octo-project/octo-connection" })
  })

  it("renews the session in a long job", async () => {
    await using world = await aCiWorld({ ci }, access)
    const credentials = fromAzureDevopsCognito(world.basic)
    const { accessKeyId } = await credentials()
    world.nowMs += hoursMs(2)
    expect((await credentials()).accessKeyId).not.toBe(accessKeyId)
  })
})

describe("fromAzureDevopsCognito, without credentials", () => {
  it("says what the job lacks when it may not have tokens", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromAzureDevopsCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("SYSTEM_ACCESSTOKEN: $(System.AccessToken)")
  })

  it("says that no call chooses the audience, when AWS refuses it", async () => {
    await using world = await aCiWorld({ ci })
    const error = await failureOf(fromAzureDevopsCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.hint).toContain("whatever option audience says: api://AzureADTokenExchange.")
  })

  it("says whose access token is taken, when Azure DevOps refuses", async () => {
    await using world = await aCiWorld({ ci }, { ...access, env: { SYSTEM_ACCESSTOKEN: "of-another-job" } })
    const error = await failureOf(fromAzureDevopsCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_REQUEST_FAILED")
    expect(error.hint).toMatch(/^Azure DevOps takes the job's own access token/)
    expect(JSON.stringify(error)).not.toContain("of-another-job")
  })

  it("is for another machine outside Azure DevOps", async () => {
    const { code, tryNextLink } = await failureOf(fromAzureDevopsCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
