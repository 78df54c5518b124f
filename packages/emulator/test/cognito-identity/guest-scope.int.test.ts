import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from "@aws-sdk/client-cognito-identity"
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { afterAll, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"

const ACCOUNT = "111122223333"
const OBJECT = { Bucket: "acme-artifacts", Key: "report.txt" }
const arnOf = (RoleName: string): string => `arn:aws:iam::${ACCOUNT}:role/${RoleName}`

function role(RoleName: string, trust: object): object {
  const document = (statement: object) => ({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] })
  const everything = document({ Action: "*", Resource: "*" })
  const Policies = [{ PolicyName: "everything", PolicyDocument: everything }]
  return { Type: "AWS::IAM::Role", Properties: { RoleName, AssumeRolePolicyDocument: document(trust), Policies } }
}

const pool = { AllowUnauthenticatedIdentities: true, AllowClassicFlow: true }
const template = {
  Resources: {
    Pool: { Type: "AWS::Cognito::IdentityPool", Properties: pool },
    Roles: {
      Type: "AWS::Cognito::IdentityPoolRoleAttachment",
      Properties: { IdentityPoolId: { Ref: "Pool" }, Roles: { unauthenticated: { "Fn::GetAtt": ["Guest", "Arn"] } } },
    },
    Guest: role("guest", {
      Principal: { Federated: "cognito-identity.amazonaws.com" },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": { Ref: "Pool" } } },
    }),
    Target: role("target", { Principal: { AWS: ACCOUNT }, Action: "sts:AssumeRole" }),
    Bucket: { Type: "AWS::S3::Bucket", Properties: { BucketName: OBJECT.Bucket } },
  },
  Outputs: { Pool: { Value: { Ref: "Pool" } } },
}

const emulator = createEmulator()
afterAll(() => emulator.close())
const { outputs } = emulator.deploy({ accountId: ACCOUNT, template: { body: JSON.stringify(template) } })
const config = { region: "us-east-1", maxAttempts: 1, requestHandler: emulator.requestHandler }
const cognito = new CognitoIdentityClient(config)

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

async function guestId(): Promise<string | undefined> {
  return (await cognito.send(new GetIdCommand({ IdentityPoolId: outputs.Pool }))).IdentityId
}

async function enhanced(): Promise<Keys> {
  const IdentityId = await guestId()
  const { Credentials } = await cognito.send(new GetCredentialsForIdentityCommand({ IdentityId }))
  const { AccessKeyId = "", SecretKey = "", SessionToken = "" } = Credentials ?? {}
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken }
}

async function basic(): Promise<Keys> {
  const { Token } = await cognito.send(new GetOpenIdTokenCommand({ IdentityId: await guestId() }))
  const input = { RoleArn: arnOf("guest"), RoleSessionName: "guest", WebIdentityToken: Token }
  const { Credentials } = await new STSClient(config).send(new AssumeRoleWithWebIdentityCommand(input))
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "" } = Credentials ?? {}
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}

async function read(credentials: Keys): Promise<string | undefined> {
  const admin = { ...config, credentials: emulator.adminCredentials(ACCOUNT) }
  await new S3Client(admin).send(new PutObjectCommand({ ...OBJECT, Body: "fine" }))
  const { Body } = await new S3Client({ ...config, credentials }).send(new GetObjectCommand(OBJECT))
  return Body?.transformToString()
}

function assumeTarget(credentials: Keys): Promise<object> {
  const input = { RoleArn: arnOf("target"), RoleSessionName: "second" }
  return new STSClient({ ...config, credentials }).send(new AssumeRoleCommand(input))
}

describe("a guest whose role allows everything", () => {
  it("may, in the enhanced flow, read objects and not assume roles", async () => {
    const credentials = await enhanced()

    await expect(read(credentials)).resolves.toBe("fine")
    await expect(assumeTarget(credentials)).rejects.toMatchObject({
      name: "AccessDenied",
      message: expect.stringContaining("is not authorized to perform: sts:AssumeRole"),
    })
  })

  it("may do both in the basic flow", async () => {
    const credentials = await basic()

    await expect(read(credentials)).resolves.toBe("fine")
    await expect(assumeTarget(credentials)).resolves.toHaveProperty("Credentials")
  })
})
