import { inspect } from "node:util"
import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from "@aws-sdk/client-cognito-identity"
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Listener } from "../../src/index.ts"
import { ACCOUNT, aLoginToken, anEmulator, BUCKET, LOGIN } from "../support/emulator.ts"
import { type HttpAnswer, send } from "../support/http.ts"

const { emulator, poolId, deployArn, directArn } = anEmulator({
  onInternalError: (error) => leaks.push(inspect(error)),
})
const leaks: string[] = []
let listener: Listener
beforeAll(async () => {
  listener = await emulator.listen()
})
afterAll(() => emulator.close())

function config() {
  return { region: "us-east-1", endpoint: listener.url, maxAttempts: 1 }
}

function form(input: Readonly<Record<string, string>>): Promise<HttpAnswer> {
  const headers = { "content-type": "application/x-www-form-urlencoded" }
  return send(listener.url, { method: "POST", headers }, new URLSearchParams(input).toString())
}

function json(operation: string, input: object): Promise<HttpAnswer> {
  const headers = { "x-amz-target": `AWSCognitoIdentityService.${operation}` }
  return send(listener.url, { method: "POST", headers }, JSON.stringify(input))
}

describe("the emulator", () => {
  it("keeps secrets out of everything that it says or remembers", async () => {
    const job = emulator.githubJob()
    const bearer = job.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? ""
    const login = await aLoginToken(emulator)
    const expired = await emulator.mintToken({}, { audience: "sts.amazonaws.com", lifetimeSeconds: -4000 })
    const unmapped = await emulator.mintToken(
      { repository: "not legal #" },
      { audience: "cognito-identity.amazonaws.com" },
    )
    const admin = emulator.adminCredentials(ACCOUNT)
    const assume = {
      Action: "AssumeRoleWithWebIdentity",
      Version: "2011-06-15",
      RoleSessionName: "x1",
      RoleArn: directArn,
    }
    const sessionToken = "planted-session-token-planted-session-token"
    const tokenUrl = job.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? ""

    const answers = await Promise.all([
      form({ ...assume, WebIdentityToken: expired }),
      form({ ...assume, WebIdentityToken: `${login}x` }),
      form({ ...assume, WebIdentityToken: login, RoleArn: login }),
      form({ ...assume, WebIdentityToken: login, RoleSessionName: login }),
      form({ ...assume, WebIdentityToken: login, Policy: login }),
      form({ ...assume, WebIdentityToken: "x".repeat(30_000) + login }),
      form({ Action: login }),
      json("GetId", { IdentityPoolId: poolId, Logins: { [LOGIN]: expired } }),
      json("GetId", { IdentityPoolId: poolId, Logins: { [login]: login } }),
      json("GetId", { IdentityPoolId: login, Logins: { [LOGIN]: login } }),
      json("GetId", { IdentityPoolId: poolId, Logins: { [LOGIN]: [login] } }),
      json("GetOpenIdToken", { IdentityId: login, Logins: { [LOGIN]: login } }),
      json(login, {}),
      send(
        listener.url,
        { method: "POST", headers: { "x-amz-target": "AWSCognitoIdentityService.GetId" } },
        `{${login}`,
      ),
      send(`${tokenUrl}&audience=x`, { headers: { authorization: `Bearer ${bearer}x` } }),
      send(`${tokenUrl.replace("api-version=2.0", "api-version=1.0")}`, {
        headers: { authorization: `Bearer ${bearer}` },
      }),
      send(`${listener.url}/${BUCKET}/key`, { headers: { authorization: `Bearer ${bearer}` } }),
      send(`${listener.url}/${BUCKET}/key?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Security-Token=${sessionToken}`),
    ])
    const errors = await Promise.all(
      [
        new STSClient({ ...config(), credentials: { ...admin, sessionToken } }).send(new GetCallerIdentityCommand()),
        new S3Client({ ...config(), credentials: { ...admin, sessionToken } }).send(
          new GetObjectCommand({ Bucket: BUCKET, Key: "x" }),
        ),
        new CognitoIdentityClient(config()).send(
          new GetIdCommand({ IdentityPoolId: poolId, Logins: { [LOGIN]: expired } }),
        ),
        unmappedTag(unmapped),
        new STSClient(config()).send(
          new AssumeRoleWithWebIdentityCommand({ RoleArn: deployArn, RoleSessionName: "x1", WebIdentityToken: login }),
        ),
      ].map((call) =>
        call.then(
          () => new Error("was not refused"),
          (error: unknown) => error,
        ),
      ),
    )

    expect(answers.filter(({ status }) => status < 400)).toEqual([])
    expect(errors).not.toContainEqual(new Error("was not refused"))
    const said = inspect([answers, errors], { depth: 20, maxStringLength: null, maxArrayLength: null })
    const remembered = inspect([emulator.calls, emulator.events, emulator, leaks], {
      depth: 20,
      maxStringLength: null,
      maxArrayLength: null,
    })
    const secrets = { bearer, login, expired, unmapped, sessionToken, secret: admin.secretAccessKey }
    for (const [name, secret] of Object.entries(secrets)) {
      expect(occurrences(said, secret), `answers hold the ${name}`).toEqual([])
      expect(occurrences(remembered, secret), `the emulator remembers the ${name}`).toEqual([])
    }
  })

  async function unmappedTag(token: string): Promise<unknown> {
    const Logins = { [LOGIN]: token }
    const cognito = new CognitoIdentityClient(config())
    const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId: poolId, Logins }))
    return cognito.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
  }
})

/** What surrounds each appearance of a secret; of a token, its signature is enough. */
function occurrences(text: string, secret: string): readonly string[] {
  const needle = secret.split(".").at(-1) ?? secret
  return text
    .split(needle.slice(0, 40))
    .slice(0, -1)
    .map((before) => before.slice(-80))
}
