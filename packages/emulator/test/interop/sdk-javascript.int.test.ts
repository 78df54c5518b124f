import { Readable } from "node:stream"
import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from "@aws-sdk/client-cognito-identity"
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from "@aws-sdk/client-s3"
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { fromCognitoIdentityPool, fromWebToken } from "@aws-sdk/credential-providers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Listener } from "../../src/index.ts"
import { aLoginToken, anEmulator, BUCKET, LOGIN, REPOSITORY } from "../support/emulator.ts"

const { emulator, poolId, deployArn, directArn } = anEmulator()
const region = "us-east-1"
let listener: Listener

beforeAll(async () => {
  listener = await emulator.listen()
})
afterAll(() => emulator.close())

type Door = "listen()" | "requestHandler"

function clientConfig(door: Door): { region: string; maxAttempts: number; endpoint?: string; requestHandler?: object } {
  const base = { region, maxAttempts: 1 }
  return door === "listen()"
    ? { ...base, endpoint: listener.url }
    : { ...base, requestHandler: emulator.requestHandler }
}

async function basicFlow(door: Door): Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken: string }> {
  const cognito = new CognitoIdentityClient(clientConfig(door))
  const Logins = { [LOGIN]: await aLoginToken(emulator, { run_id: "77", sha: "abc" }) }
  const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId: poolId, Logins }))
  const { Token } = await cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
  const sts = new STSClient(clientConfig(door))
  const { Credentials } = await sts.send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: deployArn, RoleSessionName: "77@abc", WebIdentityToken: Token }),
  )
  return {
    accessKeyId: Credentials?.AccessKeyId ?? "",
    secretAccessKey: Credentials?.SecretAccessKey ?? "",
    sessionToken: Credentials?.SessionToken ?? "",
  }
}

describe.each<Door>(["listen()", "requestHandler"])("the AWS SDK for JavaScript behind %s", (door) => {
  it("goes the basic flow and learns who it is", async () => {
    const sts = new STSClient({ ...clientConfig(door), credentials: await basicFlow(door) })
    const identity = await sts.send(new GetCallerIdentityCommand())
    expect(identity).toMatchObject({
      Account: "111122223333",
      Arn: "arn:aws:sts::111122223333:assumed-role/deploy/77@abc",
    })
  })

  it("gets credentials from fromCognitoIdentityPool", async () => {
    const logins = { [LOGIN]: await aLoginToken(emulator) }
    const credentials = fromCognitoIdentityPool({ identityPoolId: poolId, logins, clientConfig: clientConfig(door) })
    const { Arn } = await new STSClient({ ...clientConfig(door), credentials }).send(new GetCallerIdentityCommand())
    expect(Arn).toBe("arn:aws:sts::111122223333:assumed-role/enhanced/CognitoIdentityCredentials")
  })

  it("gets credentials from fromWebToken", async () => {
    const webIdentityToken = await emulator.mintToken({ repository: REPOSITORY }, { audience: "sts.amazonaws.com" })
    const options = { roleArn: directArn, roleSessionName: "direct-1", webIdentityToken }
    const credentials = fromWebToken({ ...options, clientConfig: clientConfig(door) })
    const { Arn } = await new STSClient({ ...clientConfig(door), credentials }).send(new GetCallerIdentityCommand())
    expect(Arn).toBe("arn:aws:sts::111122223333:assumed-role/direct/direct-1")
  })

  it.each<[name: string, input: () => Partial<PutObjectCommandInput>]>([
    ["a string", () => ({ Body: "hello" })],
    ["a Buffer", () => ({ Body: Buffer.from("hello") })],
    [
      "a stream of known length",
      () => ({ Body: Readable.from(["hel", "lo"].map((part) => Buffer.from(part))), ContentLength: 5 }),
    ],
    ["a string with SHA-256", () => ({ Body: "hello", ChecksumAlgorithm: "SHA256" })],
    ["a string with CRC32C", () => ({ Body: "hello", ChecksumAlgorithm: "CRC32C" })],
    [
      "a stream with SHA-1",
      () => ({ Body: Readable.from([Buffer.from("hello")]), ContentLength: 5, ChecksumAlgorithm: "SHA1" }),
    ],
    ["a key that needs encoding", () => ({ Key: `${REPOSITORY}/ü (1)+&=.txt`, Body: "hello" })],
  ])("uploads %s and reads it back", async (_name, input) => {
    const s3 = new S3Client({ ...clientConfig(door), credentials: await basicFlow(door) })
    const put = { Bucket: BUCKET, Key: `${REPOSITORY}/artifact.txt`, ...input() }
    const { ETag } = await s3.send(new PutObjectCommand(put))
    const got = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: put.Key }))
    expect(await got.Body?.transformToString()).toBe("hello")
    expect(got.ETag).toBe(ETag)
  })

  it("is refused with the reason where the role's policy ends", async () => {
    const s3 = new S3Client({ ...clientConfig(door), credentials: await basicFlow(door) })
    const refused = s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: "octo-org/other/artifact.txt", Body: "hello" }))
    await expect(refused).rejects.toMatchObject({
      name: "AccessDenied",
      message:
        'User: arn:aws:sts::111122223333:assumed-role/deploy/77@abc is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::acme-artifacts/octo-org/other/artifact.txt" because no identity-based policy allows the s3:PutObject action',
      $metadata: { httpStatusCode: 403 },
    })
  })

  it("lists, heads and deletes", async () => {
    const s3 = new S3Client({ ...clientConfig(door), credentials: await basicFlow(door) })
    const object = { Bucket: BUCKET, Key: `${REPOSITORY}/listed/one.txt` }
    await s3.send(
      new PutObjectCommand({ ...object, Body: "hello", Metadata: { run: "77" }, ContentType: "text/plain" }),
    )
    const listed = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: `${REPOSITORY}/listed/` }))
    expect(listed.Contents).toMatchObject([{ Key: object.Key, Size: 5 }])
    const head = await s3.send(new HeadObjectCommand(object))
    expect(head).toMatchObject({ ContentLength: 5, ContentType: "text/plain", Metadata: { run: "77" } })
    await s3.send(new DeleteObjectCommand(object))
    await expect(s3.send(new HeadObjectCommand(object))).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
    await expect(s3.send(new HeadBucketCommand({ Bucket: BUCKET }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    })
  })
})
