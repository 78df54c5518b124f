import { IAM, type Tag } from "@aws-sdk/client-iam"
import { beforeAll, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"
import { ACCOUNT, ACCOUNT_TRUST, LOGIN, PROVIDER_ARN } from "../support/iam-world.ts"

const POLICY_ARN = `arn:aws:iam::${ACCOUNT}:policy/read`
const TAG_RULES =
  "[Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+, Member must not be null]"

const deploy = { RoleName: "deploy" }
const trust = { AssumeRolePolicyDocument: ACCOUNT_TRUST }
const provider = { OpenIDConnectProviderArn: PROVIDER_ARN }

function tags(count: number): Tag[] {
  return Array.from({ length: count }, (_, index) => ({ Key: `k${index}`, Value: "v" }))
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
  await iam.createRole({ ...deploy, ...trust })
  await iam.createOpenIDConnectProvider({ Url: `https://${LOGIN}` })
})

/** What is done, and what AWS's words for it are: recorded as those of `refusals.int.test.ts`. */
type Row = readonly [name: string, act: () => Promise<unknown>, message: string]

async function expectRefusal(act: () => Promise<unknown>, name: string, message: string): Promise<void> {
  await expect(act()).rejects.toMatchObject({ name, message, $metadata: { httpStatusCode: 400 } })
}

describe("IAM's invalid input", () => {
  const duplicates = "Duplicate tag keys found. Please note that Tag keys are case insensitive."

  it.each<Row>([
    [
      "one tag of a provider twice",
      () => iam.tagOpenIDConnectProvider({ ...provider, Tags: [...tags(1), ...tags(1)] }),
      "Duplicate tag keys found.",
    ],
    [
      "six thumbprints",
      () =>
        iam.updateOpenIDConnectProviderThumbprint({
          ...provider,
          ThumbprintList: Array.from("abcdef", (letter) => letter.repeat(40)),
        }),
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
  ])("is %s", (_name, act, message) => expectRefusal(act, "InvalidInputException", message))
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
  ])("hold for %s", (_name, act, message) => expectRefusal(act, "ValidationError", message))
})
