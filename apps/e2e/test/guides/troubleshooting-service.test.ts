import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { refusingWorld } from "./support/refusing-world.ts"
import { titlePattern } from "./support/title-pattern.ts"
import { titlesOf } from "./support/titles-of.ts"

const world = refusingWorld()

async function put(Bucket: string, minutesLater = 0): Promise<unknown> {
  const credentials = await world.session()
  world.advance(minutesLater)
  const s3 = new S3Client({ ...world.clientConfig, credentials, systemClockOffset: minutesLater * 60_000 })
  return s3.send(new PutObjectCommand({ Bucket, Key: "app.tgz", Body: "built" }))
}

const pooled = { Federated: "cognito-identity.amazonaws.com" }
const webIdentity = "sts:AssumeRoleWithWebIdentity"

/** What IAM would say to a role with this statement. */
function creationAnswer(statement: object): string | undefined {
  const policy = { Version: "2012-10-17", Statement: { Effect: "Allow", ...statement } }
  const role = { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: policy } }
  const template = { body: JSON.stringify({ Resources: { Role: role } }) }
  return createEmulator().deploy({ accountId: "111122223333", template }).warnings[0]?.message
}

describe("docs/guides/troubleshooting.md, IAM", () => {
  const condition = { StringLike: { "cognito-identity.amazonaws.com:aud": "*" } }
  const refusals: Readonly<Record<string, object>> = {
    "A condition block must be present for the Cognito provider": { Principal: pooled, Action: webIdentity },
    "Trust policy with trusted principal … must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, … which is not scoped to all.":
      { Principal: pooled, Action: webIdentity, Condition: condition },
    "AssumeRole policy may only specify STS AssumeRole actions.": { Principal: pooled, Action: "sts:*" },
  }

  it("has every text that is tried here, and one that CloudFormation alone says", () => {
    expect(titlesOf("IAM, while you set up")).toEqual([...Object.keys(refusals), "EntityAlreadyExists"])
  })

  it.each(Object.entries(refusals))("has what IAM answers: %s", (title, statement) => {
    const text = titlePattern(title).source.replace(/^\^|\$$/g, "")
    expect(creationAnswer(statement)).toMatch(new RegExp(text))
  })
})

describe("docs/guides/troubleshooting.md, a service", () => {
  it.each([
    { name: "no policy allows it", index: 0, attempt: () => put("acme-artifacts") },
    { name: "a bucket denies it", index: 1, attempt: () => put("acme-releases") },
    { name: "the session is over", index: 2, attempt: () => put("acme-artifacts", 61) },
  ])("has what S3 tells AWS's own client when $name", async ({ index, attempt }) => {
    const titles = titlesOf("A service, later")
    expect(titles).toHaveLength(3)
    await expect(attempt()).rejects.toThrow(titlePattern(titles[index] ?? ""))
  })
})
