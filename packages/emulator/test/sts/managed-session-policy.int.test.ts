import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { afterAll, expect, it } from "vitest"
import { anEmulator, BUCKET, REPOSITORY } from "../support/emulator.ts"

const { emulator, directArn } = anEmulator()
afterAll(() => emulator.close())
const config = { region: "us-east-1", maxAttempts: 1, requestHandler: emulator.requestHandler }

async function bucketOf(...policies: readonly string[]): Promise<S3Client> {
  const input = {
    RoleArn: directArn,
    RoleSessionName: "run-1",
    WebIdentityToken: await emulator.mintToken({ repository: REPOSITORY }, { audience: "sts.amazonaws.com" }),
    PolicyArns: policies.map((name) => ({ arn: `arn:aws:iam::aws:policy/${name}` })),
  }
  const { Credentials } = await new STSClient(config).send(new AssumeRoleWithWebIdentityCommand(input))
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "" } = Credentials ?? {}
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  return new S3Client({ ...config, credentials })
}

it("narrows a session to a policy of AWS's own", async () => {
  const [whole, narrow] = [await bucketOf(), await bucketOf("AmazonS3ReadOnlyAccess")]
  const object = { Bucket: BUCKET, Key: "report.txt" }
  await whole.send(new PutObjectCommand({ ...object, Body: "fine" }))

  const { Body } = await narrow.send(new GetObjectCommand(object))
  expect(await Body?.transformToString()).toBe("fine")
  await expect(narrow.send(new PutObjectCommand({ ...object, Body: "x" }))).rejects.toMatchObject({
    name: "AccessDenied",
  })
})

it("refuses a policy of AWS's own that it has no document for", async () => {
  await expect(bucketOf("NoSuchAccess")).rejects.toMatchObject({
    name: "ValidationError",
    message: "arn:aws:iam::aws:policy/NoSuchAccess does not exist or is not attachable.",
  })
})
