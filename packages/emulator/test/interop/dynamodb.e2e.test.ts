import { fileURLToPath } from "node:url"
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb"
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Listener } from "../../src/index.ts"
import { ACCOUNT, anEmulator } from "../support/emulator.ts"
import { hasTool } from "../support/find-tool.ts"
import { runTool } from "../support/run-tool.ts"

const startMs = Date.now()
let nowMs = startMs
const { emulator } = anEmulator({ clock: { now: () => nowMs } })
const { outputs } = emulator.deploy({ accountId: ACCOUNT, stackName: "tables", template: { body: tablesRole() } })
const region = "us-east-1"
let listener: Listener
beforeAll(async () => {
  listener = await emulator.listen()
})
afterAll(() => emulator.close())

/** A role that may list tables, and nothing else. */
function tablesRole(): string {
  return `
Resources:
  Reader:
    Type: AWS::IAM::Role
    Properties:
      RoleName: reader
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Principal: { AWS: "arn:aws:iam::${ACCOUNT}:root" }, Action: sts:AssumeRole }]
      Policies:
        - PolicyName: tables
          PolicyDocument:
            Version: "2012-10-17"
            Statement: [{ Effect: Allow, Action: dynamodb:ListTables, Resource: "*" }]
Outputs: { RoleArn: { Value: !GetAtt Reader.Arn } }
`
}

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly accountId: string
}

async function readerKeys(): Promise<Keys> {
  const credentials = emulator.adminCredentials(ACCOUNT)
  const sts = new STSClient({ region, credentials, requestHandler: emulator.requestHandler })
  const assume = new AssumeRoleCommand({ RoleArn: outputs.RoleArn, RoleSessionName: "ci", DurationSeconds: 900 })
  const { AccessKeyId, SecretAccessKey, SessionToken } = (await sts.send(assume)).Credentials ?? {}
  return {
    accessKeyId: AccessKeyId ?? "",
    secretAccessKey: SecretAccessKey ?? "",
    sessionToken: SessionToken ?? "",
    accountId: ACCOUNT,
  }
}

async function toolEnv(): Promise<Readonly<Record<string, string>>> {
  const { accessKeyId, secretAccessKey, sessionToken } = await readerKeys()
  const keys = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
  return { ...listener.env, ...keys, AWS_SESSION_TOKEN: sessionToken }
}

describe("the DynamoDB client of the AWS SDK for JavaScript", () => {
  it("lists tables over a port", async () => {
    const client = new DynamoDBClient({ region, endpoint: listener.url, credentials: await readerKeys() })
    await expect(client.send(new ListTablesCommand({}))).resolves.toMatchObject({ TableNames: [] })
  })

  it("lists tables at its account's endpoint", async () => {
    const { requestHandler } = emulator
    const client = new DynamoDBClient({ region, requestHandler, credentials: await readerKeys() })
    await expect(client.send(new ListTablesCommand({}))).resolves.toMatchObject({ TableNames: [] })
    expect(emulator.calls.at(-1)).toMatchObject({ service: "dynamodb", operation: "ListTables", status: 200 })
  })

  it("goes on with new keys as the old ones come to their end", async () => {
    const { requestHandler } = emulator
    const handedOut: string[] = []
    const credentials = async (): Promise<Keys & { readonly expiration: Date }> => {
      const keys = await readerKeys()
      handedOut.push(keys.accessKeyId)
      return { ...keys, expiration: new Date(Date.now() + 1000) }
    }
    const client = new DynamoDBClient({ region, requestHandler, credentials, maxAttempts: 1 })
    await client.send(new ListTablesCommand({}))
    const before = handedOut.length
    await expect(client.send(new ListTablesCommand({}))).resolves.toMatchObject({ TableNames: [] })
    expect(handedOut.length).toBeGreaterThan(before)
  })

  it("hears that its session has ended", async () => {
    const { requestHandler } = emulator
    const credentials = await readerKeys()
    const client = new DynamoDBClient({
      region,
      requestHandler,
      credentials,
      maxAttempts: 1,
      systemClockOffset: 900_000,
    })
    nowMs += 900_000
    const refused = client.send(new ListTablesCommand({}))
    await expect(refused).rejects.toMatchObject({ name: "ExpiredTokenException", $metadata: { httpStatusCode: 400 } })
    nowMs = startMs
  })

  it("tries again when it is throttled", async () => {
    emulator.failNext({ operation: "ListTables", fault: "throttle" })
    const client = new DynamoDBClient({
      region,
      requestHandler: emulator.requestHandler,
      credentials: await readerKeys(),
    })
    await expect(client.send(new ListTablesCommand({}))).resolves.toMatchObject({ $metadata: { attempts: 2 } })
  })
})

describe.runIf(hasTool("aws", ["--version"]))("the AWS CLI", () => {
  it("lists tables", async () => {
    const args = ["dynamodb", "list-tables", "--output", "json"]
    const { stdout, stderr } = await runTool("aws", { args, env: await toolEnv() })
    expect(stderr).toBe("")
    expect(JSON.parse(stdout)).toEqual({ TableNames: [] })
  })
})

describe.runIf(hasTool("python3", ["-c", "import boto3"]))("boto3", () => {
  it("lists tables, and hears of an unknown key", async () => {
    const script = fileURLToPath(new URL("./list-tables.py", import.meta.url))
    const { stdout, stderr } = await runTool("python3", { args: [script], env: await toolEnv() })
    expect(stderr).toBe("")
    expect(JSON.parse(stdout)).toEqual({
      tables: [],
      refusal: {
        Code: "UnrecognizedClientException",
        Message: "The security token included in the request is invalid.",
      },
    })
  })
})
