import { CreateRoleCommand, GetRoleCommand, UpdateAssumeRolePolicyCommand } from "@aws-sdk/client-iam"
import { beforeAll, describe, expect, it } from "vitest"
import {
  ACCOUNT,
  ACCOUNT_TRUST,
  documentOf,
  type IamWorld,
  iamWorld,
  LOGIN,
  PROVIDER_ARN,
} from "../support/iam-world.ts"

const ROLE = { AWS: ACCOUNT }
const ASSUME = { Principal: ROLE, Action: "sts:AssumeRole" }
const GITHUB = { Principal: { Federated: PROVIDER_ARN }, Action: "sts:AssumeRoleWithWebIdentity" }
const COGNITO = {
  Principal: { Federated: "cognito-identity.amazonaws.com" },
  Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
}
const GITHUB_REFUSAL = `Trust policy with trusted principal ${PROVIDER_ARN} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${LOGIN}:sub or ${LOGIN}:job_workflow_ref which is not scoped to all.`
const COGNITO_REFUSAL =
  "Trust policy with trusted principal cognito-identity.amazonaws.com must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, cognito-identity.amazonaws.com:aud which is not scoped to all."
const ACTIONS = "AssumeRole policy may only specify STS AssumeRole actions."

function github(condition: object): string {
  return documentOf({ ...GITHUB, Condition: { StringLike: condition } })
}

let world: IamWorld

beforeAll(async () => {
  world = iamWorld()
  await world.iam.send(new CreateRoleCommand({ RoleName: "first", AssumeRolePolicyDocument: ACCOUNT_TRUST }))
})

describe("a trust policy", () => {
  const rows = [
    { name: "that isn't JSON", document: "{", message: "This policy contains invalid Json" },
    { name: "with a field of its own", document: '{"_comment":"x"}', message: "Unknown field _comment" },
    { name: "without statements", document: '{"Version":"2012-10-17"}', message: "Missing required field Statement" },
    {
      name: "with a resource",
      document: documentOf({ ...ASSUME, Resource: "*" }),
      message: "Has prohibited field Resource",
    },
    {
      name: "without a principal",
      document: documentOf({ Action: "sts:AssumeRole" }),
      message: "Missing required field Principal",
    },
    {
      name: "with an action of another service",
      document: documentOf({ Principal: ROLE, Action: "s3:GetObject" }),
      message: ACTIONS,
    },
    { name: "with every action of STS", document: documentOf({ Principal: ROLE, Action: "sts:*" }), message: ACTIONS },
    { name: "with an action that is none", document: documentOf({ Principal: ROLE, Action: "x" }), message: ACTIONS },
    {
      name: "for a role that doesn't exist",
      document: documentOf({ ...ASSUME, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/nobody` } }),
      message: `Invalid principal in policy: "AWS":"arn:aws:iam::${ACCOUNT}:role/nobody"`,
    },
    {
      name: "for a user that doesn't exist",
      document: documentOf({ ...ASSUME, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/ann` } }),
      message: `Invalid principal in policy: "AWS":"arn:aws:iam::${ACCOUNT}:user/ann"`,
    },
    {
      name: "for a role by a part of its name",
      document: documentOf({ ...ASSUME, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/fi*` } }),
      message: "Invalid principal in policy",
    },
    { name: "for GitHub without a condition", document: documentOf(GITHUB), message: GITHUB_REFUSAL },
    {
      name: "for GitHub that looks at the audience alone",
      document: github({ [`${LOGIN}:aud`]: "sts.amazonaws.com" }),
      message: GITHUB_REFUSAL,
    },
    { name: "for GitHub and any subject", document: github({ [`${LOGIN}:sub`]: "*" }), message: GITHUB_REFUSAL },
    {
      name: "for Cognito without a condition",
      document: documentOf(COGNITO),
      message: "A condition block must be present for the Cognito provider",
    },
    {
      name: "for Cognito and any pool",
      document: documentOf({
        ...COGNITO,
        Condition: { StringEquals: { "cognito-identity.amazonaws.com:amr": "authenticated" } },
      }),
      message: COGNITO_REFUSAL,
    },
  ]

  it.each(rows)("$name makes no role", async ({ document, message }) => {
    const creation = world.iam.send(new CreateRoleCommand({ RoleName: "next", AssumeRolePolicyDocument: document }))
    await expect(creation).rejects.toMatchObject({
      name: "MalformedPolicyDocumentException",
      message,
      $metadata: { httpStatusCode: 400 },
    })
    await expect(world.iam.send(new GetRoleCommand({ RoleName: "next" }))).rejects.toThrow("cannot be found")
  })

  it.each(rows)("$name replaces none", async ({ document, message }) => {
    const update = world.iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: "first", PolicyDocument: document }))
    await expect(update).rejects.toMatchObject({ name: "MalformedPolicyDocumentException", message })
    const { Role } = await world.iam.send(new GetRoleCommand({ RoleName: "first" }))
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "")).toBe(ACCOUNT_TRUST)
  })

  it.each([
    {
      name: "for a role that exists",
      statement: { ...ASSUME, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/first` } },
    },
    {
      name: "for an account that the emulator doesn't have",
      statement: { ...ASSUME, Principal: { AWS: "444455556666" } },
    },
    {
      name: "for the administrator",
      statement: { ...ASSUME, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/emulator-admin` } },
    },
    {
      name: "for a role of an account that the emulator doesn't have",
      statement: { ...ASSUME, Principal: { AWS: "arn:aws:iam::444455556666:role/hub" } },
    },
    {
      name: "for a provider that doesn't exist yet",
      statement: { ...GITHUB, Condition: { StringLike: { [`${LOGIN}:sub`]: "repo:octo-org/*" } } },
    },
  ])("$name is stored", async ({ statement }) => {
    const PolicyDocument = documentOf(statement)
    await world.iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: "first", PolicyDocument }))
    const { Role } = await world.iam.send(new GetRoleCommand({ RoleName: "first" }))
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "")).toBe(PolicyDocument)
    await world.iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: "first", PolicyDocument: ACCOUNT_TRUST }))
  })

  it("has the place of its mistake beside the recorded call", async () => {
    const PolicyDocument = '{ "Version": "2012-10-17",\n  "Statment": [] }'
    const update = world.iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: "first", PolicyDocument }))
    await expect(update).rejects.toThrow("Unknown field Statment")
    expect(world.emulator.calls.at(-1)?.reason).toMatchObject({ code: "UNKNOWN_ELEMENT" })
    expect(world.emulator.calls.at(-1)?.reason?.message).toContain("line 2")
  })

  it.each([
    { characters: 2048, refused: false },
    { characters: 2049, refused: true },
  ])("of $characters characters, white space aside, is refused: $refused", async ({ characters, refused }) => {
    const room = characters - documentOf({ ...ASSUME, Sid: "" }).length
    const PolicyDocument = documentOf({ ...ASSUME, Sid: "x".repeat(room) }).replace("{", "{\n\t  ")
    const update = world.iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: "first", PolicyDocument }))
    const message = "Cannot exceed quota for ACLSizePerRole: 2048"
    const expected = { name: "LimitExceededException", message, $metadata: { httpStatusCode: 409 } }
    await (refused ? expect(update).rejects.toMatchObject(expected) : expect(update).resolves.toBeDefined())
  })
})
