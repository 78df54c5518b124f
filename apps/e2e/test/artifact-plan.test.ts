import { type Policy, parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { planArtifact } from "../src/artifact-plan.ts"
import { aDeployment, aRole } from "./support/a-deployment.ts"

const variables = new Map([
  ["aws:principaltag/repository", "octo-org/octo-repo"],
  ["aws:principaltag/owner", "octo-org"],
  ["cognito-identity.amazonaws.com:sub", "eu-west-1:0c9d"],
])
const bucket = { logicalId: "Artifacts", name: "octo-org-artifacts", arn: "arn:aws:s3:::octo-org-artifacts" }
const objects = `${bucket.arn}/`
const repository = "${aws:PrincipalTag/repository}"

function aPolicy(resource: string | string[], parts: object = {}): Policy {
  const statement = { Effect: "Allow", Action: "s3:PutObject", Resource: resource, ...parts }
  return parsePolicy({ Version: "2012-10-17", Statement: statement })
}

function plansFor(...policies: readonly Policy[]): ReturnType<typeof planArtifact> {
  const role = aRole({ policies: policies.map((policy) => ({ name: "p", policy })) })
  return planArtifact(aDeployment({ buckets: [bucket] }), role, variables)
}

function firstFor(...policies: readonly Policy[]): { own: string | undefined; foreign: string | undefined } {
  const [plan] = plansFor(...policies)
  return typeof plan === "object" ? { own: plan.ownKey, foreign: plan.foreignKey } : { own: plan, foreign: undefined }
}

describe("planArtifact", () => {
  it.each([
    {
      name: "writes under the path that the session's tag opens, and under that of a repository whose name begins alike",
      resource: `${objects}${repository}/*`,
      own: "octo-org/octo-repo/claimbridge/artifact.txt",
      foreign: "octo-org/octo-repo-other/claimbridge/artifact.txt",
    },
    {
      name: "tries the same where the policy forgets the slash",
      resource: `${objects}builds/${repository}*`,
      own: "builds/octo-org/octo-repo/claimbridge/artifact.txt",
      foreign: "builds/octo-org/octo-repo-other/claimbridge/artifact.txt",
    },
    {
      name: "changes the first of several tags",
      resource: `${objects}\${aws:principaltag/Owner}/x/${repository}/*`,
      own: "octo-org/x/octo-org/octo-repo/claimbridge/artifact.txt",
      foreign: "octo-org-other/x/octo-org/octo-repo/claimbridge/artifact.txt",
    },
    {
      name: "knows the identity of the pool",
      resource: `${objects}\${cognito-identity.amazonaws.com:sub}/*`,
      own: "eu-west-1:0c9d/claimbridge/artifact.txt",
      foreign: "eu-west-1:0c9d-other/claimbridge/artifact.txt",
    },
    {
      name: "takes the default of a variable",
      resource: `${objects}\${aws:PrincipalTag/team, 'nobody'}/*`,
      own: "nobody/claimbridge/artifact.txt",
      foreign: "nobody-other/claimbridge/artifact.txt",
    },
    {
      name: "asks all the same for a tag that the session lacks, so that the refusal can say why",
      resource: `${objects}\${aws:PrincipalTag/team}/*`,
      own: "team/claimbridge/artifact.txt",
      foreign: "team-other/claimbridge/artifact.txt",
    },
    {
      name: "writes one object that is named",
      resource: `${objects}latest-${repository}.txt`,
      own: "latest-octo-org/octo-repo.txt",
      foreign: "latest-octo-org/octo-repo-other.txt",
    },
    {
      name: "writes under a fixed path, and beside it",
      resource: `${objects}octo-org/*`,
      own: "octo-org/claimbridge/artifact.txt",
      foreign: "another-octo-org/claimbridge/artifact.txt",
    },
    {
      name: "finds a bucket behind wildcards",
      resource: `arn:*:s3:::*-artifacts/${repository}/*`,
      own: "octo-org/octo-repo/claimbridge/artifact.txt",
      foreign: "octo-org/octo-repo-other/claimbridge/artifact.txt",
    },
    {
      name: "finds a bucket that a tag names",
      resource: "arn:aws:s3:::${aws:PrincipalTag/owner}-artifacts/*",
      own: "claimbridge/artifact.txt",
      foreign: undefined,
    },
    {
      name: "finds nothing foreign where the pattern takes in bucket and objects",
      resource: `${bucket.arn}*`,
      own: "claimbridge/artifact.txt",
      foreign: undefined,
    },
  ])("$name", ({ resource, own, foreign }) => {
    expect(firstFor(aPolicy(resource))).toEqual({ own, foreign })
  })

  it.each([
    { name: "a wildcard at the end", parts: { Action: "s3:PutObject*" } },
    { name: "a wildcard in the middle", parts: { Action: "s3:*Object" } },
    { name: "all of S3", parts: { Action: ["s3:*"] } },
    { name: "everything but some", parts: { Action: undefined, NotAction: "iam:*" } },
  ])("takes $name for an action that puts objects", ({ parts }) => {
    expect(firstFor(aPolicy(`${objects}*`, parts)).own).toBe("claimbridge/artifact.txt")
  })

  it("takes NotResource for the whole bucket", () => {
    const policy = aPolicy("*", { Resource: undefined, NotResource: `${objects}secret/*` })
    expect(firstFor(policy)).toEqual({ own: "claimbridge/artifact.txt", foreign: undefined })
  })

  it("prefers a path with a tag, whatever else is open", () => {
    const { foreign } = firstFor(aPolicy("*"), aPolicy(`${objects}${repository}/*`))
    expect(foreign).toBe("octo-org/octo-repo-other/claimbridge/artifact.txt")
  })

  it("expects no refusal beside a fixed path of a bucket that is open", () => {
    expect(firstFor(aPolicy("*"), aPolicy(`${objects}builds/*`)).foreign).toBeUndefined()
  })

  it("reads back only what may be read", () => {
    const readable = [`${objects}${repository}/*`, `${objects}docs/*`].map((resource) =>
      aPolicy(resource, { Action: "s3:GetObject" }),
    )
    const reads = readable.map((read) => plansFor(aPolicy(`${objects}${repository}/*`), read)[0])
    expect(reads).toMatchObject([{ readsBack: true }, { readsBack: false }])
  })

  it.each([
    { name: "this role", principal: "arn:aws:iam::111122223333:role/deploy", own: "claimbridge/artifact.txt" },
    { name: "its account", principal: "arn:aws:iam::111122223333:root", own: "claimbridge/artifact.txt" },
    { name: "another role", principal: "arn:aws:iam::111122223333:role/other", own: "S" },
  ])("reads a bucket policy for $name", ({ principal, own }) => {
    const policy = aPolicy(`${objects}*`, { Principal: { AWS: principal } })
    const plans = planArtifact(aDeployment({ buckets: [{ ...bucket, policy }] }), aRole({}), variables)
    expect(typeof plans === "string" ? plans[0] : plans[0]?.ownKey).toBe(own)
  })

  it("says that there is no bucket", () => {
    expect(planArtifact(aDeployment({}), aRole({}), variables)).toBe("S3: the template has no bucket.")
  })

  it.each([
    { name: "nothing", policies: [] },
    { name: "only reading", policies: [aPolicy("*", { Action: "s3:GetObject" })] },
    { name: "another bucket", policies: [aPolicy("arn:aws:s3:::acme/*")] },
    { name: "the bucket without its objects", policies: [aPolicy(bucket.arn)] },
  ])("says that a role with $name may not write", ({ policies }) => {
    expect(plansFor(...policies)).toBe("S3: no policy lets DeployRole put objects into a bucket of the template.")
  })
})
