import { IAM, type Tag } from "@aws-sdk/client-iam"
import { beforeAll, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"
import { ACCOUNT, ACCOUNT_TRUST, documentOf, LOGIN, PROVIDER_ARN } from "../support/iam-world.ts"

const POLICY_ARN = `arn:aws:iam::${ACCOUNT}:policy/read`
const MISSING_ARN = `arn:aws:iam::${ACCOUNT}:policy/missing`
const READ = documentOf({ Action: "s3:GetObject", Resource: "*" })
const NO_ROLE = "The role with name no cannot be found."
const NO_INLINE = "The role policy with name no cannot be found."
const TAG_RULES =
  "[Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+, Member must not be null]"

const deploy = { RoleName: "deploy" }
const noRole = { RoleName: "no" }
const trust = { AssumeRolePolicyDocument: ACCOUNT_TRUST }
const provider = { OpenIDConnectProviderArn: PROVIDER_ARN }
const noProvider = { OpenIDConnectProviderArn: `${PROVIDER_ARN}/acme` }

function tags(count: number, first = 0): Tag[] {
  return Array.from({ length: count }, (_, index) => ({ Key: `k${first + index}`, Value: "v" }))
}

function texts(count: number, length: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index).padStart(length, "a"))
}

function atField(field: string, rule: string): string {
  return `1 validation error detected: Value at '${field}' failed to satisfy constraint: Member must ${rule}`
}

const emulator = createEmulator({ accounts: [{ accountId: ACCOUNT }] })
const iam = new IAM({
  region: "us-east-1",
  requestHandler: emulator.requestHandler,
  credentials: emulator.adminCredentials(ACCOUNT),
  maxAttempts: 1,
})

beforeAll(async () => {
  await iam.createRole({ ...deploy, ...trust, Tags: tags(50) })
  await iam.createPolicy({ PolicyName: "read", PolicyDocument: READ })
  await iam.attachRolePolicy({ ...deploy, PolicyArn: POLICY_ARN })
  await iam.createRole({ RoleName: "inline", ...trust })
  await iam.putRolePolicy({ RoleName: "inline", PolicyName: "read", PolicyDocument: READ })
  await iam.createOpenIDConnectProvider({ Url: `https://${LOGIN}`, ClientIDList: texts(100, 3), Tags: tags(50) })
})

/** What is done, and what AWS's words for it are. */
type Row = readonly [name: string, act: () => Promise<unknown>, message: string]

interface Refusal {
  readonly name: string
  readonly status: number
}

async function expectRefusal(act: () => Promise<unknown>, { name, status }: Refusal, message: string): Promise<void> {
  await expect(act()).rejects.toMatchObject({ name, message, $metadata: { httpStatusCode: status } })
}

describe("IAM finds no such entity", () => {
  it.each<Row>([
    ["a role", () => iam.getRole(noRole), NO_ROLE],
    ["a role to delete", () => iam.deleteRole(noRole), NO_ROLE],
    ["a role to update", () => iam.updateRole(noRole), NO_ROLE],
    ["a role to tag", () => iam.tagRole({ ...noRole, Tags: tags(1) }), NO_ROLE],
    ["a role for a policy", () => iam.putRolePolicy({ ...noRole, PolicyName: "x", PolicyDocument: READ }), NO_ROLE],
    ["an inline policy", () => iam.getRolePolicy({ ...deploy, PolicyName: "no" }), NO_INLINE],
    ["an inline policy to delete", () => iam.deleteRolePolicy({ ...deploy, PolicyName: "no" }), NO_INLINE],
    ["a managed policy", () => iam.getPolicy({ PolicyArn: MISSING_ARN }), `Policy ${MISSING_ARN} was not found.`],
    [
      "a version of a policy",
      () => iam.getPolicyVersion({ PolicyArn: POLICY_ARN, VersionId: "v9" }),
      `Policy ${POLICY_ARN} version v9 does not exist or is not attachable.`,
    ],
    [
      "a policy to attach",
      () => iam.attachRolePolicy({ ...deploy, PolicyArn: MISSING_ARN }),
      `Policy ${MISSING_ARN} does not exist or is not attachable.`,
    ],
    [
      "a policy to detach",
      () => iam.detachRolePolicy({ ...deploy, PolicyArn: MISSING_ARN }),
      `Policy ${MISSING_ARN} was not found.`,
    ],
    [
      "a permissions boundary",
      () => iam.createRole({ RoleName: "x", ...trust, PermissionsBoundary: MISSING_ARN }),
      `Scope ARN: ${MISSING_ARN} does not exist or is not attachable.`,
    ],
    [
      "a provider",
      () => iam.getOpenIDConnectProvider(noProvider),
      `OpenIDConnect Provider not found for arn ${PROVIDER_ARN}/acme`,
    ],
    [
      "a provider to delete",
      () => iam.deleteOpenIDConnectProvider(noProvider),
      `OpenId connect Provider ${PROVIDER_ARN}/acme cannot be found.`,
    ],
  ])("for %s", (_name, act, message) => expectRefusal(act, { name: "NoSuchEntityException", status: 404 }, message))
})

describe("IAM keeps what exists", () => {
  it.each<Row>([
    [
      "a role of the same name",
      () => iam.createRole({ RoleName: "Deploy", ...trust }),
      "Role with name Deploy already exists.",
    ],
    [
      "a policy of the same name",
      () => iam.createPolicy({ PolicyName: "read", Path: "/other/", PolicyDocument: READ }),
      "A policy called read already exists. Duplicate names are not allowed.",
    ],
    [
      "a provider of the same URL",
      () => iam.createOpenIDConnectProvider({ Url: `https://${LOGIN}` }),
      `Provider with url https://${LOGIN} already exists.`,
    ],
  ])("and makes no %s", (_name, act, message) =>
    expectRefusal(act, { name: "EntityAlreadyExistsException", status: 409 }, message),
  )

  it.each<Row>([
    [
      "a role with attached policies",
      () => iam.deleteRole(deploy),
      "Cannot delete entity, must detach all policies first.",
    ],
    [
      "a role with inline policies",
      () => iam.deleteRole({ RoleName: "inline" }),
      "Cannot delete entity, must delete policies first.",
    ],
    [
      "a policy that is attached",
      () => iam.deletePolicy({ PolicyArn: POLICY_ARN }),
      "Cannot delete a policy attached to entities.",
    ],
  ])("and deletes no %s", (_name, act, message) =>
    expectRefusal(act, { name: "DeleteConflictException", status: 409 }, message),
  )
})

describe("IAM's quotas", () => {
  const long = documentOf({ Action: "s3:GetObject", Resource: `arn:aws:s3:::${"a".repeat(6144)}` })
  const longer = documentOf({ Action: "s3:GetObject", Resource: `arn:aws:s3:::${"a".repeat(10_240)}` })

  it.each<Row>([
    [
      "client ids, at creation",
      () => iam.createOpenIDConnectProvider({ Url: "https://acme.example", ClientIDList: texts(101, 3) }),
      "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100",
    ],
    [
      "client ids, one by one",
      () => iam.addClientIDToOpenIDConnectProvider({ ...provider, ClientID: "one-more" }),
      "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100",
    ],
    [
      "tags of a provider",
      () => iam.tagOpenIDConnectProvider({ ...provider, Tags: tags(1, 50) }),
      "The number of tags has reached the maximum limit.",
    ],
    [
      "tags of a role",
      () => iam.tagRole({ ...deploy, Tags: tags(1, 50) }),
      "The number of tags has reached the maximum limit.",
    ],
    [
      "characters of a managed policy",
      () => iam.createPolicy({ PolicyName: "long", PolicyDocument: long }),
      "Cannot exceed quota for PolicySize: 6144",
    ],
    [
      "characters of all inline policies of a role",
      () => iam.putRolePolicy({ RoleName: "inline", PolicyName: "long", PolicyDocument: longer }),
      "Maximum policy size of 10240 bytes exceeded for role inline",
    ],
  ])("hold for %s", (_name, act, message) =>
    expectRefusal(act, { name: "LimitExceededException", status: 409 }, message),
  )

  it("hold for the policies that are attached to a role", async () => {
    await iam.createRole({ RoleName: "full", ...trust })
    const names = texts(11, 8)
    for (const PolicyName of names) await iam.createPolicy({ PolicyName, PolicyDocument: READ })
    const arns = names.map((name) => `arn:aws:iam::${ACCOUNT}:policy/${name}`)
    for (const PolicyArn of arns.slice(0, 10)) await iam.attachRolePolicy({ RoleName: "full", PolicyArn })
    const act = () => iam.attachRolePolicy({ RoleName: "full", PolicyArn: arns[10] })
    await expectRefusal(
      act,
      { name: "LimitExceededException", status: 409 },
      "Cannot exceed quota for PoliciesPerRole: 10",
    )
  })
})

describe("IAM's invalid input", () => {
  const duplicates = "Duplicate tag keys found. Please note that Tag keys are case insensitive."

  it.each<Row>([
    [
      "six thumbprints",
      () => iam.updateOpenIDConnectProviderThumbprint({ ...provider, ThumbprintList: texts(6, 40) }),
      "Thumbprint list must contain fewer than 5 entries.",
    ],
    [
      "one tag twice",
      () =>
        iam.tagRole({
          ...deploy,
          Tags: [
            { Key: "a", Value: "" },
            { Key: "A", Value: "" },
          ],
        }),
      duplicates,
    ],
    [
      "a boundary that is no policy",
      () => iam.createRole({ RoleName: "x", ...trust, PermissionsBoundary: `arn:aws:iam::${ACCOUNT}:role/deploy` }),
      `ARN arn:aws:iam::${ACCOUNT}:role/deploy is not valid.`,
    ],
  ])("is %s", (_name, act, message) => expectRefusal(act, { name: "InvalidInputException", status: 400 }, message))
})

describe("IAM's limits of the API model", () => {
  const long = "x".repeat(129)
  const severalProblems = [
    "3 validation errors detected: Value at 'clientIDList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 255, Member must have length greater than or equal to 1]",
    "Value at 'thumbprintList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 40, Member must have length greater than or equal to 40]",
    "Value at 'url' failed to satisfy constraint: Member must have length less than or equal to 255",
  ].join("; ")

  it.each<Row>([
    [
      "a tag's key",
      () => iam.tagRole({ ...deploy, Tags: [{ Key: long, Value: "" }] }),
      atField("tags.1.member.key", "have length less than or equal to 128"),
    ],
    [
      "a tag's letters",
      () => iam.tagRole({ ...deploy, Tags: [{ Key: "a!", Value: "" }] }),
      atField("tags.1.member.key", "satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"),
    ],
    [
      "the number of tags",
      () => iam.tagRole({ ...deploy, Tags: tags(51) }),
      atField("tags", "have length less than or equal to 50"),
    ],
    [
      "the keys to take away",
      () => iam.untagRole({ ...deploy, TagKeys: [long] }),
      atField("tagKeys", `satisfy constraint: ${TAG_RULES}`),
    ],
    [
      "a version",
      () => iam.getPolicyVersion({ PolicyArn: POLICY_ARN, VersionId: "1" }),
      atField("versionId", "satisfy regular expression pattern: v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"),
    ],
    [
      "the longest session",
      () => iam.updateRole({ ...deploy, MaxSessionDuration: 43_201 }),
      atField("maxSessionDuration", "have value less than or equal to 43200"),
    ],
    [
      "a role's name",
      () => iam.createRole({ RoleName: "a/b", ...trust }),
      atField("roleName", "satisfy regular expression pattern: [\\w+=,.@-]+"),
    ],
    [
      "an ARN",
      () => iam.attachRolePolicy({ ...deploy, PolicyArn: "longpolicynamebutnoarn" }),
      "ARN longpolicynamebutnoarn is not valid.",
    ],
    [
      "a URL without https",
      () => iam.createOpenIDConnectProvider({ Url: "acme.example" }),
      "Invalid Open ID Connect Provider URL",
    ],
    [
      "a URL with a port",
      () => iam.createOpenIDConnectProvider({ Url: "https://acme.example:8443" }),
      "Invalid Open ID Connect Provider URL",
    ],
    [
      "several things at once",
      () =>
        iam.createOpenIDConnectProvider({
          Url: `https://${"x".repeat(255)}`,
          ClientIDList: [""],
          ThumbprintList: ["short"],
        }),
      severalProblems,
    ],
  ])("hold for %s", (_name, act, message) => expectRefusal(act, { name: "ValidationError", status: 400 }, message))
})
