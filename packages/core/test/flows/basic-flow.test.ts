import { describe, expect, it } from "vitest"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import { anAnswer, aRuntime, tokenUrl } from "../support/a-runtime.ts"
import { anOpenIdToken, aToken } from "../support/a-token.ts"
import { awsStub, expiration, identityId, json, keys } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { basic, identityPoolId, roleArn } from "../support/options.ts"

describe("fromGithubCognito, flow basic", () => {
  it("asks the CI, GetId, GetOpenIdToken and STS, in this order", async () => {
    const ciToken = aToken()
    const openIdToken = anOpenIdToken()
    const { calls, requestHandler } = awsStub({ GetOpenIdToken: json({ IdentityId: identityId, Token: openIdToken }) })
    const runtime = aRuntime({ fetch: async () => anAnswer({ value: ciToken }) })

    await fromGithubCognito({ ...basic, runtime, clientConfig: { requestHandler } })()

    const Logins = { "token.actions.githubusercontent.com": ciToken }
    expect(calls).toMatchObject([
      {
        operation: "GetId",
        host: "cognito-identity.eu-west-1.amazonaws.com",
        input: { IdentityPoolId: identityPoolId, Logins },
      },
      { operation: "GetOpenIdToken", input: { IdentityId: identityId, Logins } },
      {
        operation: "AssumeRoleWithWebIdentity",
        host: "sts.eu-west-1.amazonaws.com",
        input: { RoleArn: roleArn, WebIdentityToken: openIdToken, RoleSessionName: "claimbridge-4711" },
      },
    ])
  })

  it("gives keys, account, identity, source and a real date", async () => {
    const { requestHandler } = awsStub()
    const credentials = await fromGithubCognito({ ...basic, runtime: aRuntime(), clientConfig: { requestHandler } })()
    expect(credentials).toEqual({
      assumedRoleArn: "arn:aws:sts::111122223333:assumed-role/ci/claimbridge-4711",
      accessKeyId: keys.id,
      secretAccessKey: keys.secret,
      sessionToken: keys.session,
      expiration,
      accountId: "111122223333",
      identityId,
      $source: { RESOLVED_ACCOUNT_ID: "T", CREDENTIALS_STS_ASSUME_ROLE_WEB_ID: "k" },
    })
  })

  it("asks the CI for one token per exchange, with Cognito's audience", async () => {
    const asked: string[] = []
    const runtime = aRuntime({
      fetch: async (url) => {
        asked.push(url.href)
        return anAnswer({ value: aToken() })
      },
    })
    const provider = fromGithubCognito({
      ...basic,
      runtime,
      clientConfig: { requestHandler: awsStub().requestHandler },
    })
    await provider()
    await provider({ forceRefresh: true })
    const expected = `${tokenUrl}&audience=cognito-identity.amazonaws.com`
    expect(asked).toEqual([expected, expected])
  })

  it("skips GetId when the identity is known", async () => {
    const { calls, requestHandler } = awsStub()
    await fromGithubCognito({ ...basic, identityId, runtime: aRuntime(), clientConfig: { requestHandler } })()
    expect(calls.map((call) => call.operation)).toEqual(["GetOpenIdToken", "AssumeRoleWithWebIdentity"])
  })

  it("passes account, duration, policy, policy ARNs and the filled session name on", async () => {
    const { calls, requestHandler } = awsStub()
    const policy = JSON.stringify({ Version: "2012-10-17", Statement: [] })
    const policyArns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::111122223333:policy/acme"]
    await fromGithubCognito({
      ...basic,
      accountId: "444455556666",
      roleSessionName: "{run_id}@{sha}",
      durationSeconds: 900,
      policy,
      policyArns,
      runtime: aRuntime(),
      clientConfig: { requestHandler },
    })()
    expect(calls[0]?.input).toMatchObject({ AccountId: "444455556666" })
    expect(calls[2]?.input).toMatchObject({
      RoleSessionName: "4711@6dcb09b5b57875f334f61aebed695e2e4193db5e",
      DurationSeconds: "900",
      Policy: policy,
      "PolicyArns.member.1.arn": policyArns[0],
      "PolicyArns.member.2.arn": policyArns[1],
    })
  })

  it.each([
    {
      name: "an enterprise issuer",
      iss: "https://token.actions.githubusercontent.com/acme",
      login: "token.actions.githubusercontent.com/acme",
    },
    { name: "a trailing slash", iss: "https://ci.acme.example/oidc/", login: "ci.acme.example/oidc" },
  ])("makes the login of $name", async ({ iss, login }) => {
    const { calls, requestHandler } = awsStub()
    const runtime = aRuntime({ fetch: async () => anAnswer({ value: aToken({ iss }) }) })
    await fromGithubCognito({ ...basic, runtime, clientConfig: { requestHandler } })()
    expect(Object.keys(calls[0]?.input.Logins ?? {})).toEqual([login])
  })

  it("fails before the open ID token when the session name cannot be made", async () => {
    const { calls, requestHandler } = awsStub()
    const options = {
      ...basic,
      roleSessionName: "{environment}",
      runtime: aRuntime(),
      clientConfig: { requestHandler },
    }
    const error = await failureOf(fromGithubCognito(options)())
    expect(error.code).toBe("ERR_CLAIM_MISSING")
    expect(calls).toEqual([])
  })

  it.each([
    {
      name: "GovCloud",
      region: "us-gov-west-1",
      sts: "sts.us-gov-west-1.amazonaws.com",
      arn: "arn:aws-us-gov:iam::111122223333:role/ci",
    },
    {
      name: "China",
      region: "cn-north-1",
      sts: "sts.cn-north-1.amazonaws.com.cn",
      arn: "arn:aws-cn:iam::111122223333:role/ci",
    },
  ])("calls the endpoints of $name", async ({ region, sts, arn }) => {
    const { calls, requestHandler } = awsStub()
    const pool = identityPoolId.replace("eu-west-1", region)
    const options = { identityPoolId: pool, roleArn: arn, runtime: aRuntime(), clientConfig: { requestHandler } }
    await fromGithubCognito(options)()
    expect(calls[0]?.host).toBe(sts.replace("sts.", "cognito-identity."))
    expect(calls[2]?.host).toBe(sts)
  })
})
