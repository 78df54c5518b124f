import { describe, expect, it } from "vitest"
import { fromBitbucketCognito } from "../../src/bitbucket/from-bitbucket-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "bitbucket"
const audience = "cognito-identity.amazonaws.com"

describe("fromBitbucketCognito", () => {
  it("becomes a session with the step's branch as tag", async () => {
    await using world = await aCiWorld({ ci, audience })
    await fromBitbucketCognito(world.basic)()
    expect(world.tags()).toEqual({ branch: "main" })
  })

  it("takes Bitbucket's own audience when the call names it", async () => {
    const own = "ari:cloud:bitbucket::workspace/00000000-0000-4000-8000-000000000001"
    await using world = await aCiWorld({ ci, audience: own }, { clientId: own })
    await fromBitbucketCognito({ ...world.basic, audience: own })()
    expect(world.tags()).toEqual({ branch: "main" })
  })

  it.each([
    { name: "lets in", uuid: "{00000000-0000-4000-8000-00000000000a}", outcome: "session" },
    { name: "keeps out another than", uuid: "{00000000-0000-4000-8000-00000000000b}", outcome: "ERR_ROLE_DENIED" },
  ])("$name the repository that the trust policy demands in amr", async ({ uuid, outcome }) => {
    const login = "api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc"
    const amr = `arn:aws:iam::111122223333:oidc-provider/${login}:OIDC:{00000000-0000-4000-8000-00000000000a}:*`
    await using world = await aCiWorld({ ci, audience, claims: { repositoryUuid: uuid } }, { amr })
    const gotten = fromBitbucketCognito(world.basic)().then(
      () => "session",
      ({ code }) => code,
    )
    expect(await gotten).toBe(outcome)
  })
})

describe("fromBitbucketCognito, without credentials", () => {
  it("says what a step without oidc lacks", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromBitbucketCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("`oidc: { audiences: [cognito-identity.amazonaws.com] }`")
  })

  it("says that the step's one token has expired, and what to do", async () => {
    await using world = await aCiWorld({ ci, audience })
    const credentials = fromBitbucketCognito(world.basic)
    await credentials()
    world.nowMs += hoursMs(2)
    const error = await failureOf(credentials())
    expect(error.code).toBe("ERR_TOKEN_EXPIRED")
    expect(error.hint).toMatch(/^Bitbucket Pipelines gives a job one token .*durationSeconds/)
  })

  it("names the workspace's audience, when the step lists no other", async () => {
    await using world = await aCiWorld({ ci })
    const error = await failureOf(fromBitbucketCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_AUDIENCE_MISMATCH")
    expect(error.message).toContain("is for ari:cloud:bitbucket::workspace/")
    expect(error.hint).toContain("oidc.audiences")
  })

  it("says that AWS takes no uuid in braces as a tag", async () => {
    await using world = await aCiWorld({ ci, audience }, { mapping: { repository: "repositoryUuid" } })
    const error = await failureOf(fromBitbucketCognito(world.basic)())
    expect(error.code).toBe("ERR_STS_PARAMETER_REFUSED")
    expect(error.hint).toMatch(/^Bitbucket puts braces around its uuids/)
  })

  it("is for another machine outside Bitbucket", async () => {
    const { code, tryNextLink } = await failureOf(fromBitbucketCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
