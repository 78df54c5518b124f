import { IAM, type Tag } from "@aws-sdk/client-iam"
import { beforeAll, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"
import { ACCOUNT, ACCOUNT_TRUST, documentOf, LOGIN, PROVIDER_ARN } from "../support/iam-world.ts"

const POLICY_ARN = `arn:aws:iam::${ACCOUNT}:policy/read`
const MISSING_ARN = `arn:aws:iam::${ACCOUNT}:policy/missing`
const READ = documentOf({ Action: "s3:GetObject", Resource: "*" })
const NO_ROLE = "The role with name no cannot be found."
const NO_INLINE = "The role policy with name no cannot be found."

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

/**
 * What is done, and what AWS's words for it are: those of answers that were recorded in 2026, by localstack/localstack in
 * `tests/aws/services/iam/*.snapshot.json`. The quotas of policies, and the conflict of a policy, are as users report them.
 */
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
