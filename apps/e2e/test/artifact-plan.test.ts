import { type Policy, parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { planArtifact } from "../src/artifact-plan.ts"
import { aDeployment, aRole } from "./support/a-deployment.ts"

const tags = new Map([["repository", "octo-org/octo-repo"]])
const bucket = { logicalId: "Artifacts", name: "artifacts", arn: "arn:aws:s3:::artifacts" }

function aPolicy(resource: string, action: string | string[] = "s3:PutObject"): Policy {
  return parsePolicy({ Version: "2012-10-17", Statement: { Effect: "Allow", Action: action, Resource: resource } })
}

describe("planArtifact", () => {
  it.each([
    {
      name: "writes under the path that the session's tag opens, and beside it",
      policy: aPolicy("arn:aws:s3:::artifacts/${aws:PrincipalTag/repository}/*"),
      own: "octo-org/octo-repo/claimbridge/artifact.txt",
      foreign: "octo-org/another-octo-repo/claimbridge/artifact.txt",
    },
    {
      name: "writes under a fixed path",
      policy: aPolicy("arn:aws:s3:::artifacts/octo-org/*"),
      own: "octo-org/claimbridge/artifact.txt",
      foreign: "another-octo-org/claimbridge/artifact.txt",
    },
    {
      name: "writes the one object that is allowed",
      policy: aPolicy("arn:aws:s3:::artifacts/latest.txt"),
      own: "latest.txt",
      foreign: "another-latest.txt/claimbridge/artifact.txt",
    },
    {
      name: "finds nothing foreign in a bucket that is open as a whole",
      policy: aPolicy("arn:aws:s3:::artifacts/*", "s3:Put*"),
      own: "claimbridge/artifact.txt",
      foreign: undefined,
    },
  ])("$name", ({ policy, own, foreign }) => {
    const plan = planArtifact(aDeployment({ buckets: [bucket] }), aRole({ policies: [{ name: "p", policy }] }), tags)
    expect(plan).toEqual({
      bucket: "artifacts",
      ownKey: own,
      readsBack: false,
      ...(foreign !== undefined && { foreignKey: foreign }),
    })
  })

  it("says that there is no bucket", () => {
    expect(planArtifact(aDeployment({}), aRole({}), tags)).toBe("S3: the template has no bucket.")
  })

  it("says that the role may not write", () => {
    const plan = planArtifact(aDeployment({ buckets: [bucket] }), aRole({}), tags)
    expect(plan).toBe("S3: no policy lets DeployRole put objects into a bucket of the template.")
  })
})
