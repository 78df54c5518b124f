import { CreatePolicyCommand, CreateRoleCommand, PutRolePolicyCommand } from "@aws-sdk/client-iam"
import { beforeAll, describe, expect, it } from "vitest"
import { ACCOUNT_TRUST, documentOf, type IamWorld, iamWorld } from "../support/iam-world.ts"

const SYNTAX = "Syntax errors in policy."
const read = { Action: "s3:GetObject", Resource: "*" }

let world: IamWorld

beforeAll(async () => {
  world = iamWorld()
  await world.iam.send(new CreateRoleCommand({ RoleName: "deploy", AssumeRolePolicyDocument: ACCOUNT_TRUST }))
})

describe("a permission policy", () => {
  const rows = [
    { name: "that isn't JSON", document: "{", message: SYNTAX },
    { name: "without statements", document: '{"Version":"2012-10-17"}', message: SYNTAX },
    { name: "with another effect", document: documentOf({ ...read, Effect: "Permit" }), message: SYNTAX },
    {
      name: "with an unknown operator",
      document: documentOf({ ...read, Condition: { Equals: { "aws:SecureTransport": "true" } } }),
      message: SYNTAX,
    },
    {
      name: "without an action",
      document: documentOf({ Resource: "*" }),
      message: "Policy statement must contain actions.",
    },
    {
      name: "with an empty list of actions",
      document: documentOf({ ...read, Action: [] }),
      message: "Policy statement must contain actions.",
    },
    {
      name: "without a resource",
      document: documentOf({ Action: "s3:GetObject" }),
      message: "Policy statement must contain resources.",
    },
    {
      name: "with an action without a service",
      document: documentOf({ ...read, Action: ["s3:GetObject", "PutObject"] }),
      message: "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
    },
    {
      name: "with an action of two colons",
      document: documentOf({ ...read, Action: "s3:Get:Object" }),
      message: "Actions/Condition can contain only one colon.",
    },
    {
      name: "with a resource that is no ARN",
      document: documentOf({ ...read, Resource: ["*", "acme-artifacts"] }),
      message: 'Resource acme-artifacts must be in ARN format or "*".',
    },
    {
      name: "with a principal",
      document: documentOf({ ...read, Principal: "*" }),
      message: "Policy document should not specify a principal.",
    },
    {
      name: "with one Sid twice",
      document: JSON.stringify({
        Version: "2012-10-17",
        Statement: [1, 2].map(() => ({ Sid: "a", Effect: "Allow", ...read })),
      }),
      message: "Statement IDs (SID) in a single policy must be unique.",
    },
    {
      name: "with a Sid of other signs",
      document: documentOf({ ...read, Sid: "a-b" }),
      message:
        "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
    },
  ]

  it.each(rows)("$name isn't put into a role", async ({ document, message }) => {
    const policy = { RoleName: "deploy", PolicyName: "read", PolicyDocument: document }
    const refusal = { name: "MalformedPolicyDocumentException", message, $metadata: { httpStatusCode: 400 } }
    await expect(world.iam.send(new PutRolePolicyCommand(policy))).rejects.toMatchObject(refusal)
  })

  it.each(rows)("$name isn't created", async ({ document, message }) => {
    const creation = world.iam.send(new CreatePolicyCommand({ PolicyName: "read", PolicyDocument: document }))
    await expect(creation).rejects.toMatchObject({ name: "MalformedPolicyDocumentException", message })
  })

  it("of the old version is for roles alone", async () => {
    const PolicyDocument = JSON.stringify({ Statement: [{ Effect: "Allow", ...read }] })
    const creation = world.iam.send(new CreatePolicyCommand({ PolicyName: "old", PolicyDocument }))
    await expect(creation).rejects.toThrow("Policy document must be version 2012-10-17 or greater.")
    const policy = { RoleName: "deploy", PolicyName: "old", PolicyDocument }
    await expect(world.iam.send(new PutRolePolicyCommand(policy))).resolves.toBeDefined()
  })
})
