import { describe, expect, it } from "vitest"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { awsStub, expiration, identityId, json, keys } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { enhanced, roleArn } from "../support/options.ts"

describe("fromGithubCognito, flow enhanced", () => {
  it("asks GetId and GetCredentialsForIdentity only", async () => {
    const { calls, requestHandler } = awsStub()
    const credentials = await fromGithubCognito({
      ...enhanced,
      runtime: aRuntime(),
      clientConfig: { requestHandler },
    })()
    expect(calls.map((call) => call.operation)).toEqual(["GetId", "GetCredentialsForIdentity"])
    expect(credentials).toEqual({
      accessKeyId: keys.id,
      secretAccessKey: keys.secret,
      sessionToken: keys.session,
      expiration,
      identityId,
      $source: {},
    })
  })

  it("sends customRoleArn and reads the account from it", async () => {
    const { calls, requestHandler } = awsStub()
    const options = { ...enhanced, customRoleArn: roleArn, runtime: aRuntime(), clientConfig: { requestHandler } }
    const credentials = await fromGithubCognito(options)()
    expect(calls[1]?.input).toMatchObject({ CustomRoleArn: roleArn })
    expect(credentials.accountId).toBe("111122223333")
  })

  it("gives the identity that Cognito answered with, which may differ from the one asked for", async () => {
    const merged = identityId.replace("0c9d8e7f", "ffffffff")
    const Credentials = { AccessKeyId: keys.id, SecretKey: keys.secret, SessionToken: keys.session, Expiration: 1.9e9 }
    const { requestHandler } = awsStub({ GetCredentialsForIdentity: json({ IdentityId: merged, Credentials }) })
    const credentials = await fromGithubCognito({
      ...enhanced,
      runtime: aRuntime(),
      clientConfig: { requestHandler },
    })()
    expect(credentials.identityId).toBe(merged)
  })

  it("refuses an answer without keys", async () => {
    const { requestHandler } = awsStub({ GetCredentialsForIdentity: json({ IdentityId: identityId, Credentials: {} }) })
    const provider = fromGithubCognito({ ...enhanced, runtime: aRuntime(), clientConfig: { requestHandler } })
    const error = await failureOf(provider())
    expect(error.code).toBe("ERR_UNEXPECTED_ANSWER")
  })
})
