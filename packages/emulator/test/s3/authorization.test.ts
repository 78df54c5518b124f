import { describe, expect, it } from "vitest"
import { anS3World, type S3Plan } from "../support/s3.ts"
import type { SigningPlan } from "../support/sign.ts"

const SESSION = "arn:aws:sts::111122223333:assumed-role/deploy/run-1"
const EVERYTHING = { Effect: "Allow", Action: "s3:*", Resource: "*" }
const OWN_PREFIX = {
  Effect: "Allow",
  Action: "s3:PutObject",
  Resource: "arn:aws:s3:::acme-artifacts/${aws:PrincipalTag/repository}/*",
}
const PUT: Partial<SigningPlan> = { method: "PUT", rawPath: "/acme-artifacts/octo-org/octo-repo/a.txt", body: "hello" }
const TAGS = { repository: "octo-org/octo-repo" }

function aDenial(
  reason: string,
  action = "s3:PutObject",
  resource = "acme-artifacts/octo-org/octo-repo/a.txt",
): string {
  const text = `User: ${SESSION} is not authorized to perform: ${action} on resource: "arn:aws:s3:::${resource}" ${reason}`
  return `<Message>${text.replaceAll('"', "&quot;")}</Message>`
}

function bucketPolicy(statement: object = {}): object {
  return {
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::111122223333:role/deploy" },
    Action: "s3:*",
    Resource: "arn:aws:s3:::acme-artifacts/*",
    ...statement,
  }
}

describe("PutObject", () => {
  it.each<[name: string, plan: S3Plan]>([
    ["a role's own policy", { identity: EVERYTHING }],
    ["a policy over the session's tags", { identity: OWN_PREFIX, tags: TAGS }],
    ["a bucket policy of the same account", { bucket: bucketPolicy() }],
    ["both sides across accounts", { identity: EVERYTHING, bucket: bucketPolicy(), bucketAccountId: "444455556666" }],
    [
      "policies that narrow to the same",
      { identity: EVERYTHING, session: OWN_PREFIX, boundary: EVERYTHING, tags: TAGS },
    ],
    [
      "a bucket policy that demands TLS",
      {
        identity: EVERYTHING,
        bucket: bucketPolicy({
          Effect: "Deny",
          Principal: "*",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      },
    ],
    [
      "a bucket policy that demands its own account",
      {
        identity: EVERYTHING,
        bucket: bucketPolicy({
          Effect: "Deny",
          Principal: "*",
          Condition: { StringNotEquals: { "aws:ResourceAccount": "111122223333" } },
        }),
      },
    ],
  ])("is allowed by %s", async (_name, plan) => {
    expect(await anS3World(plan).ask(PUT)).toMatchObject({ status: 200 })
  })

  it.each<[name: string, plan: S3Plan, reason: string]>([
    ["no policy at all", {}, "because no identity-based policy allows the s3:PutObject action"],
    [
      "tags of another repository",
      { identity: OWN_PREFIX, tags: { repository: "octo-org/other" } },
      "because no identity-based policy allows the s3:PutObject action",
    ],
    [
      "a session policy",
      { identity: EVERYTHING, session: OWN_PREFIX },
      "because no session policy allows the s3:PutObject action",
    ],
    [
      "a boundary",
      { identity: EVERYTHING, boundary: OWN_PREFIX },
      "because no permissions boundary allows the s3:PutObject action",
    ],
    [
      "the other account's bucket",
      { identity: EVERYTHING, bucketAccountId: "444455556666" },
      "because no resource-based policy allows the s3:PutObject action",
    ],
    [
      "the own account, across accounts",
      { bucket: bucketPolicy(), bucketAccountId: "444455556666" },
      "because no identity-based policy allows the s3:PutObject action",
    ],
    [
      "a denying identity policy",
      { identity: { ...EVERYTHING, Effect: "Deny" } },
      "with an explicit deny in an identity-based policy",
    ],
    [
      "a denying bucket policy",
      { identity: EVERYTHING, bucket: bucketPolicy({ Effect: "Deny", Principal: "*" }) },
      "with an explicit deny in a resource-based policy",
    ],
    [
      "a denying session policy",
      { identity: EVERYTHING, session: { ...EVERYTHING, Effect: "Deny" } },
      "with an explicit deny in a session policy",
    ],
    [
      "a denying boundary",
      { identity: EVERYTHING, boundary: { ...EVERYTHING, Effect: "Deny" } },
      "with an explicit deny in a permissions boundary",
    ],
  ])("is refused by %s", async (_name, plan, reason) => {
    const answer = await anS3World(plan).ask(PUT)
    expect(answer.status).toBe(403)
    expect(answer.body).toContain(aDenial(reason))
  })

  it("keeps the policy facts beside the recorded call", async () => {
    const { ask, calls } = anS3World({ identity: OWN_PREFIX, tags: TAGS })
    await ask(PUT)
    expect(calls.list()[0]).toMatchObject({
      service: "s3",
      operation: "PutObject",
      authorizations: [{ decision: "allow", policies: [{ name: "inline", type: "identity" }] }],
    })
  })

  it("refuses access control lists, as new buckets do", async () => {
    const { ask } = anS3World({ identity: EVERYTHING })
    const answer = await ask({ ...PUT, headers: { "x-amz-acl": "public-read" } })
    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining("AccessControlListNotSupported") })
  })

  it("lets a policy demand encryption", async () => {
    const statement = { ...EVERYTHING, Condition: { StringEquals: { "s3:x-amz-server-side-encryption": "AES256" } } }
    const { ask } = anS3World({ identity: statement })
    expect((await ask(PUT)).status).toBe(403)
    expect((await ask({ ...PUT, headers: { "x-amz-server-side-encryption": "AES256" } })).status).toBe(200)
  })
})

describe("a missing key", () => {
  const GET = { rawPath: "/acme-artifacts/octo-org/octo-repo/none.txt" }

  it("is told to somebody who may list the bucket", async () => {
    const answer = await anS3World({ identity: EVERYTHING }).ask(GET)
    expect(answer.status).toBe(404)
    expect(answer.body).toContain("<Code>NoSuchKey</Code><Message>The specified key does not exist.</Message>")
  })

  it("is hidden from everybody else", async () => {
    const identity = { ...EVERYTHING, Action: "s3:GetObject" }
    const answer = await anS3World({ identity }).ask(GET)
    const reason = "because no identity-based policy allows the s3:ListBucket action"
    expect(answer.status).toBe(403)
    expect(answer.body).toContain(aDenial(reason, "s3:ListBucket", "acme-artifacts"))
  })
})

describe("ListObjectsV2", () => {
  const identity = {
    Effect: "Allow",
    Action: "s3:ListBucket",
    Resource: "arn:aws:s3:::acme-artifacts",
    Condition: { StringEquals: { "s3:prefix": "${aws:PrincipalTag/repository}/", "s3:delimiter": "/" } },
  }

  it.each([
    ["the own prefix", "delimiter=%2F&list-type=2&prefix=octo-org%2Focto-repo%2F", 200],
    ["another prefix", "delimiter=%2F&list-type=2&prefix=octo-org%2Fother%2F", 403],
    ["no prefix", "delimiter=%2F&list-type=2", 403],
    ["no delimiter", "list-type=2&prefix=octo-org%2Focto-repo%2F", 403],
  ])("is decided over %s", async (_name, rawQuery, status) => {
    const answer = await anS3World({ identity, tags: TAGS }).ask({
      rawPath: "/acme-artifacts",
      rawQuery: canonical(rawQuery),
    })
    expect(answer.status).toBe(status)
  })
})

function canonical(rawQuery: string): string {
  return rawQuery.split("&").sort().join("&")
}
