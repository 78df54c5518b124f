import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { fromCognito } from "@claimbridge/core"
import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { blocksOf, namedBlock } from "./support/block.ts"
import { setUp } from "./support/deployed-template.ts"
import { house, houseClaims } from "./support/house.ts"
import { jobToken } from "./support/job-token.ts"

const page = "docs/guides/abac-patterns.md"

/** The page's role `ci` with its policy for S3, and its two buckets. */
function aBucketWorld() {
  const emulator = createEmulator({ region: house.region })
  const identityPoolId = setUp(emulator).pools[0]?.id ?? ""
  const trust = namedBlock(page, "ci-trust.json").text.replaceAll(house.poolId, identityPoolId)
  const Policies = [{ PolicyName: "own-prefix", PolicyDocument: policyWith("OwnPrefix") }]
  const role = { RoleName: "ci", AssumeRolePolicyDocument: JSON.parse(trust), Policies }
  const Resources = {
    Role: { Type: "AWS::IAM::Role", Properties: role },
    Artifacts: { Type: "AWS::S3::Bucket", Properties: { BucketName: "acme-artifacts" } },
    Releases: { Type: "AWS::S3::Bucket", Properties: { BucketName: "acme-releases" } },
    Policy: {
      Type: "AWS::S3::BucketPolicy",
      Properties: { Bucket: { Ref: "Releases" }, PolicyDocument: policyWith("WritesFromMainOnly") },
    },
  }
  emulator.deploy({ accountId: house.accountId, template: { body: JSON.stringify({ Resources }) } })
  return { emulator, identityPoolId }
}

function policyWith(sid: string): unknown {
  const block = blocksOf(page).find(({ text }) => text.includes(`"Sid": "${sid}"`))
  return JSON.parse(block?.text ?? "")
}

const { emulator, identityPoolId } = aBucketWorld()
const clientConfig = { region: house.region, requestHandler: emulator.requestHandler }

/** S3, with the credentials of a job. */
async function s3Of(claims: object): Promise<S3Client> {
  const token = await jobToken(emulator, { ...houseClaims, ...claims }, {})
  const role = { roleArn: "arn:aws:iam::111122223333:role/ci", roleSessionName: "{run_id}@{sha}" }
  const options = { identityPoolId, ...role, clientConfig, token: ({ audience = "" }) => token(audience) }
  return new S3Client({ ...clientConfig, credentials: fromCognito(options) })
}

const main = await s3Of({})
const pullRequest = await s3Of({ ref: "refs/pull/7/merge" })
const artifact = { Bucket: "acme-artifacts", Key: "octo-org/octo-repo/app.tgz" }
const release = { Bucket: "acme-releases", Key: "octo-org/octo-repo/1.0.tgz" }

describe(`${page}, with AWS's own client`, () => {
  it("lets a job write, read and list what is its own", async () => {
    const list = { Bucket: artifact.Bucket, Prefix: "octo-org/octo-repo/" }
    await main.send(new PutObjectCommand({ ...artifact, Body: "built" }))
    await expect(pullRequest.send(new GetObjectCommand(artifact))).resolves.toBeDefined()
    await expect(main.send(new ListObjectsV2Command(list))).resolves.toMatchObject({ KeyCount: 1 })
  })

  it("keeps a job out of another repository's prefix", async () => {
    const other = { ...artifact, Key: "octo-org/other-repo/app.tgz", Body: "built" }
    await expect(main.send(new PutObjectCommand(other))).rejects.toThrow("s3:PutObject")
    await expect(main.send(new ListObjectsV2Command({ Bucket: artifact.Bucket }))).rejects.toThrow("s3:ListBucket")
  })

  it("takes releases from main alone", async () => {
    await expect(pullRequest.send(new PutObjectCommand({ ...release, Body: "built" }))).rejects.toThrow("explicit deny")
    await expect(main.send(new PutObjectCommand({ ...release, Body: "built" }))).resolves.toBeDefined()
  })
})
