import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from "@aws-sdk/client-cognito-identity"
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, type Credentials, STSClient } from "@aws-sdk/client-sts"
import { fromCognitoIdentityPool } from "@aws-sdk/credential-providers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Listener } from "../../src/index.ts"
import { anEmulator, BUCKET, LOGIN, REPOSITORY } from "../support/emulator.ts"

const OTHER_ACCOUNT = "444455556666"
const { emulator, poolId, deployArn, directArn } = anEmulator()
const job = emulator.githubJob({ claims: { repository: REPOSITORY, run_id: "77", sha: "abc" } })
const other = emulator.deploy({ accountId: OTHER_ACCOUNT, template: { body: otherAccount(poolId) } })
let listener: Listener
beforeAll(async () => {
  listener = await emulator.listen()
})
afterAll(() => emulator.close())

/** A role and a bucket of another account, which trust the pool and the role's repository tag. */
function otherAccount(pool: string): string {
  return `
Resources:
  Release:
    Type: AWS::IAM::Role
    Properties:
      RoleName: release
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: cognito-identity.amazonaws.com }
          Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession]
          Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": "${pool}" } }
Outputs: { RoleArn: { Value: !GetAtt Release.Arn } }
`
}

async function askForToken(audience: string): Promise<string> {
  const url = new URL(job.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "")
  url.searchParams.set("audience", audience)
  const authorization = `Bearer ${job.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`
  const answer = await fetch(url, { headers: { authorization } })
  const { value } = Object(await answer.json())
  return String(value)
}

function config() {
  return { region: "us-east-1", endpoint: listener.url, maxAttempts: 1 }
}

function credentialsOf(credentials: Credentials | undefined) {
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "" } = credentials ?? {}
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}

async function basic(RoleArn: string) {
  const cognito = new CognitoIdentityClient(config())
  const Logins = { [LOGIN]: await askForToken("cognito-identity.amazonaws.com") }
  const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId: poolId, Logins }))
  const { Token: WebIdentityToken } = await cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
  const command = new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: "77@abc", WebIdentityToken })
  return credentialsOf((await new STSClient(config()).send(command)).Credentials)
}

async function direct() {
  const WebIdentityToken = await askForToken("sts.amazonaws.com")
  const input = { RoleArn: directArn, RoleSessionName: "77", WebIdentityToken }
  return credentialsOf((await new STSClient(config()).send(new AssumeRoleWithWebIdentityCommand(input))).Credentials)
}

async function enhanced() {
  const logins = { [LOGIN]: await askForToken("cognito-identity.amazonaws.com") }
  return fromCognitoIdentityPool({ identityPoolId: poolId, logins, clientConfig: config() })()
}

type Keys = Awaited<ReturnType<typeof direct>>

function put(credentials: Keys | Awaited<ReturnType<typeof enhanced>>, Key: string): Promise<object> {
  return new S3Client({ ...config(), credentials }).send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: "hello" }))
}

describe("an exchange over a socket, from the job's request to S3", () => {
  it("writes below its own repository and nowhere else, with the basic flow", async () => {
    const credentials = await basic(deployArn)
    await put(credentials, `${REPOSITORY}/a.txt`)
    await expect(put(credentials, "octo-org/other/a.txt")).rejects.toMatchObject({ name: "AccessDenied" })
  })

  it("writes below its own repository and nowhere else, with the enhanced flow", async () => {
    const credentials = await enhanced()
    await put(credentials, `${REPOSITORY}/a.txt`)
    await expect(put(credentials, "octo-org/other/a.txt")).rejects.toMatchObject({ name: "AccessDenied" })
  })

  it("writes anywhere with the direct flow, which has no tags to tell repositories apart", async () => {
    const credentials = await direct()
    await put(credentials, "octo-org/other/a.txt")
    expect(emulator.calls.at(-1)).toMatchObject({ operation: "PutObject", status: 200 })
  })

  it("reaches a role of another account, which reaches nothing of the first", async () => {
    const credentials = await basic(other.outputs.RoleArn ?? "")
    await expect(put(credentials, `${REPOSITORY}/a.txt`)).rejects.toMatchObject({
      message: expect.stringContaining("arn:aws:sts::444455556666:assumed-role/release/77@abc is not authorized"),
    })
  })

  it("narrows a session with a session policy", async () => {
    const Policy = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
    })
    const WebIdentityToken = await askForToken("sts.amazonaws.com")
    const input = { RoleArn: directArn, RoleSessionName: "77", WebIdentityToken, Policy }
    const { Credentials } = await new STSClient(config()).send(new AssumeRoleWithWebIdentityCommand(input))
    await expect(put(credentialsOf(Credentials), "a.txt")).rejects.toMatchObject({
      message: expect.stringMatching(/because no session policy allows the s3:PutObject action$/),
    })
  })

  it("refuses a hop to a role that doesn't trust the session", async () => {
    const sts = new STSClient({ ...config(), credentials: await basic(deployArn) })
    const hop = sts.send(new AssumeRoleCommand({ RoleArn: directArn, RoleSessionName: "hop" }))
    await expect(hop).rejects.toMatchObject({ name: "AccessDenied", $metadata: { httpStatusCode: 403 } })
  })

  it("leaves the calls of the basic flow, in order, and its CloudTrail record", async () => {
    const before = emulator.calls.length
    await basic(deployArn)
    const operations = emulator.calls.slice(before).map(({ operation, status }) => [operation, status])
    expect(operations).toEqual([
      ["token", 200],
      ["GetId", 200],
      ["GetOpenIdToken", 200],
      ["AssumeRoleWithWebIdentity", 200],
    ])
    expect(emulator.events.at(-1)).toMatchObject({
      eventName: "AssumeRoleWithWebIdentity",
      recipientAccountId: "111122223333",
      requestParameters: {
        roleArn: deployArn,
        roleSessionName: "77@abc",
        principalTags: { repository: REPOSITORY, run_id: "77", sha: "abc" },
      },
    })
  })

  it("says that the keys can't be had while jwks is faulty", async () => {
    emulator.failNext({ operation: "jwks", fault: "500" })
    await expect(direct()).rejects.toMatchObject({
      name: "InvalidIdentityTokenException",
      message: expect.stringMatching(/^Couldn't retrieve verification key from your identity provider/),
    })
  })

  it("corrects the SDK's clock by the emulator's", async () => {
    const credentials = await direct()
    emulator.failNext({ fault: "clock-skew", skewMs: 1_800_000, times: 2 })
    const skewed = new S3Client({ ...config(), maxAttempts: 3, credentials })
    await skewed.send(new PutObjectCommand({ Bucket: BUCKET, Key: "late.txt", Body: "hello" }))
    const codes = emulator.calls.slice(-2).map(({ error, status }) => error?.code ?? status)
    expect(codes).toEqual(["RequestTimeTooSkewed", 200])
  })
})
