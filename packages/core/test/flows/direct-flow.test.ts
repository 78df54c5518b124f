import { describe, expect, it } from "vitest"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import { aGithubEnv, anAnswer, aRuntime } from "../support/a-runtime.ts"
import { aToken } from "../support/a-token.ts"
import { awsStub } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { direct, identityPoolId } from "../support/options.ts"

describe("fromGithubCognito, flow direct", () => {
  it("sends the CI's token, made for STS, to STS", async () => {
    const ciToken = aToken({ aud: "sts.amazonaws.com" })
    const audiences: (string | null)[] = []
    const runtime = aRuntime({
      fetch: async (url) => {
        audiences.push(url.searchParams.get("audience"))
        return anAnswer({ value: ciToken })
      },
    })
    const { calls, requestHandler } = awsStub()
    await fromGithubCognito({ ...direct, runtime, clientConfig: { region: "eu-west-1", requestHandler } })()
    expect(audiences).toEqual(["sts.amazonaws.com"])
    expect(calls).toMatchObject([{ operation: "AssumeRoleWithWebIdentity", input: { WebIdentityToken: ciToken } }])
  })

  const everywhere = { AWS_REGION: "eu-west-3", AWS_DEFAULT_REGION: "eu-north-1" }
  const caller = { region: async () => "eu-west-2" }
  it.each([
    {
      name: "clientConfig first",
      region: "eu-central-1",
      identityPoolId,
      caller,
      env: everywhere,
      expected: "eu-central-1",
    },
    { name: "then the pool's", identityPoolId, caller, env: everywhere, expected: "eu-west-1" },
    { name: "then the asking client's", caller, env: everywhere, expected: "eu-west-2" },
    { name: "then AWS_REGION", env: everywhere, expected: "eu-west-3" },
    { name: "then AWS_DEFAULT_REGION", env: { AWS_DEFAULT_REGION: "eu-north-1" }, expected: "eu-north-1" },
  ])(
    "takes the region of $name",
    async ({ region, identityPoolId: pool, caller: callerClientConfig, env, expected }) => {
      const { calls, requestHandler } = awsStub()
      const provider = fromGithubCognito({
        ...direct,
        ...(pool && { identityPoolId: pool }),
        clientConfig: { requestHandler, ...(region && { region }) },
        runtime: aRuntime({ env: aGithubEnv(env) }),
      })
      await provider({ ...(callerClientConfig && { callerClientConfig }) })
      expect(calls[0]?.host).toBe(`sts.${expected}.amazonaws.com`)
    },
  )

  it("asks for a region instead of guessing one", async () => {
    const error = await failureOf(fromGithubCognito({ ...direct, runtime: aRuntime() })())
    expect(error.code).toBe("ERR_REGION_MISSING")
    expect(error.hint).toContain("AWS_REGION")
  })
})
