import { afterAll, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"
import { TEMPLATE } from "../support/template.ts"

const emulator = createEmulator()
afterAll(() => emulator.close())

interface Plan extends RequestInit {
  readonly url: string
}

async function ask({ url, ...init }: Plan): Promise<{ readonly status: number; readonly body: string }> {
  const response = await emulator.fetch(new Request(url, init))
  return { status: response.status, body: await response.text() }
}

const FORM = { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } }
const SIGNED_FOR_IAM = {
  method: "POST",
  headers: { authorization: "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20261122/us-east-1/iam/aws4_request" },
}

describe("the doors", () => {
  it.each<[name: string, plan: Plan, service: string, operation: string]>([
    [
      "Cognito by its target",
      { url: "http://127.0.0.1/", method: "POST", headers: { "x-amz-target": "AWSCognitoIdentityService.GetId" } },
      "cognito-identity",
      "GetId",
    ],
    ["STS by a form", { url: "http://127.0.0.1/", ...FORM, body: "Action=AssumeRole" }, "sts", "AssumeRole"],
    ["STS by a query", { url: "http://127.0.0.1/?Action=GetCallerIdentity" }, "sts", "GetCallerIdentity"],
    ["STS by its host", { url: "https://sts.eu-west-1.amazonaws.com/?Action=AssumeRole" }, "sts", "AssumeRole"],
    ["IAM by its host", { url: "https://iam.amazonaws.com/", ...FORM, body: "Action=GetRole" }, "iam", "GetRole"],
    [
      "IAM by the version of a form",
      { url: "http://127.0.0.1/", ...FORM, body: "Action=GetRole&Version=2010-05-08" },
      "iam",
      "GetRole",
    ],
    ["IAM by the version of a query", { url: "http://127.0.0.1/?Action=GetRole&Version=2010-05-08" }, "iam", "GetRole"],
    ["IAM by a signature", { url: "http://127.0.0.1/", ...SIGNED_FOR_IAM, body: "Action=GetRole" }, "iam", "GetRole"],
    ["S3 by path", { url: "http://127.0.0.1/acme/key", method: "PUT" }, "s3", "PutObject"],
    ["S3 by host", { url: "https://acme.s3.eu-west-1.amazonaws.com/key" }, "s3", "GetObject"],
    ["S3 by a host of localhost", { url: "http://acme.localhost:4566/?list-type=2" }, "s3", "ListObjectsV2"],
    ["S3's HEAD of a bucket", { url: "http://127.0.0.1/acme", method: "HEAD" }, "s3", "HeadBucket"],
    ["S3's location of a bucket", { url: "http://127.0.0.1/acme?location" }, "s3", "GetBucketLocation"],
    ["S3's DELETE", { url: "http://127.0.0.1/acme/a/b", method: "DELETE" }, "s3", "DeleteObject"],
    ["an operation of S3 that isn't there", { url: "http://127.0.0.1/acme/key?acl" }, "s3", "GET ?acl"],
    [
      "DynamoDB by its target",
      { url: "http://127.0.0.1/", method: "POST", headers: { "x-amz-target": "DynamoDB_20120810.ListTables" } },
      "dynamodb",
      "ListTables",
    ],
    [
      "an issuer's discovery document",
      { url: "https://token.actions.githubusercontent.com/.well-known/openid-configuration" },
      "issuer",
      "discovery",
    ],
    ["an issuer's keys", { url: "https://token.actions.githubusercontent.com/.well-known/jwks" }, "issuer", "jwks"],
    ["Cognito's keys", { url: "https://cognito-identity.amazonaws.com/.well-known/jwks_uri" }, "issuer", "jwks"],
    [
      "a job's request for a token",
      { url: emulator.githubJob().env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "" },
      "issuer",
      "token",
    ],
  ])("find %s", async (_name, plan, service, operation) => {
    await ask(plan)
    expect(emulator.calls.at(-1)).toMatchObject({ service, operation })
  })

  it.each<[name: string, plan: Plan, status: number, body: RegExp]>([
    [
      "an unknown target",
      {
        url: "http://127.0.0.1/",
        method: "POST",
        headers: { "x-amz-target": "AWSCognitoIdentityService.MergeIdentities" },
        body: "{}",
      },
      400,
      /"__type":"UnknownOperationException"/,
    ],
    [
      "another service's target",
      {
        url: "http://127.0.0.1/",
        method: "POST",
        headers: { "x-amz-target": "AWSCognitoIdentityProviderService.GetUser" },
        body: "{}",
      },
      400,
      /"__type":"UnknownOperationException"/,
    ],
    [
      "a DynamoDB call without a target",
      { url: "https://dynamodb.eu-west-1.amazonaws.com/", method: "POST", body: "{}" },
      400,
      /"__type":"com.amazon.coral.service#UnknownOperationException"/,
    ],
    [
      "an unknown action",
      { url: "http://127.0.0.1/", ...FORM, body: "Action=GetFederationToken&Version=2011-06-15" },
      400,
      /<Code>InvalidAction<\/Code><Message>Could not find operation GetFederationToken for version 2011-06-15<\/Message>/,
    ],
    [
      "an unknown action of IAM",
      { url: "https://iam.amazonaws.com/", ...FORM, body: "Action=CreateUser&Version=2010-05-08" },
      400,
      /iam\.amazonaws\.com\/doc\/2010-05-08.*<Code>InvalidAction<\/Code><Message>Could not find operation CreateUser for version 2010-05-08</,
    ],
    [
      "an unsigned call of IAM",
      { url: "https://iam.amazonaws.com/", ...FORM, body: "Action=GetRole&RoleName=deploy&Version=2010-05-08" },
      403,
      /<Code>MissingAuthenticationToken<\/Code>/,
    ],
    ["an unknown issuer document", { url: "https://token.actions.githubusercontent.com/nothing" }, 404, /Not found/],
    ["the list of buckets", { url: "http://127.0.0.1/" }, 403, /<Code>AccessDenied<\/Code>/],
  ])("refuse %s in the protocol's own form", async (_name, plan, status, body) => {
    const answer = await ask(plan)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatch(body)
  })
})

describe("the global endpoint of STS", () => {
  it("is in us-east-1, wherever the emulator is", async () => {
    await using own = createEmulator({ region: "eu-west-1" })
    const WebIdentityToken = await own.mintToken({}, { audience: "sts.amazonaws.com" })
    const input = { RoleArn: "arn:aws:iam::111122223333:role/nobody", RoleSessionName: "ci", WebIdentityToken }
    own.deploy({ accountId: "111122223333", template: { body: TEMPLATE } })
    const body = new URLSearchParams({ Action: "AssumeRoleWithWebIdentity", Version: "2011-06-15", ...input })
    await own.fetch("https://sts.amazonaws.com/", { method: "POST", body })
    expect(own.events.at(-1)?.awsRegion).toBe("us-east-1")
  })
})

describe("an issuer at the emulator's own address", () => {
  it("takes nothing but its documents from the other services", async () => {
    await using own = createEmulator({ githubIssuer: "http://127.0.0.1:4566" })
    await own.fetch(new Request("http://127.0.0.1:4566/.well-known/openid-configuration"))
    await own.fetch(new Request("http://127.0.0.1:4566/acme-artifacts/key"))
    expect(own.calls.map(({ service, operation }) => [service, operation])).toEqual([
      ["issuer", "discovery"],
      ["s3", "GetObject"],
    ])
  })
})
