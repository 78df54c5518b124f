import { describe, expect, it } from "vitest"
import { parseRoleArn } from "../../src/operations/sts/parse-role-arn.ts"
import { readAssumeRoleInput } from "../../src/operations/sts/read-assume-role-input.ts"
import { readWebIdentityInput } from "../../src/operations/sts/read-web-identity-input.ts"
import { ACCOUNT } from "../support/sts-world.ts"

const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/deploy`
const valid = { RoleArn: ROLE_ARN, RoleSessionName: "run-1", WebIdentityToken: "x.y.z" }

/** What the member must do, in AWS's words. */
const must = (subject: string, rule: string): string => `${subject} failed to satisfy constraint: Member must ${rule}`
const one = (subject: string, rule: string): string => `1 validation error detected: ${must(subject, rule)}`

describe("readWebIdentityInput", () => {
  it.each([
    {
      name: "a session name with a slash",
      input: { RoleSessionName: "octo-org/octo-repo" },
      message: one(
        "Value 'octo-org/octo-repo' at 'roleSessionName'",
        "satisfy regular expression pattern: [\\w+=,.@-]*",
      ),
    },
    {
      name: "a session name of one character",
      input: { RoleSessionName: "x" },
      message: one("Value 'x' at 'roleSessionName'", "have length greater than or equal to 2"),
    },
    {
      name: "a duration under 15 minutes",
      input: { DurationSeconds: "899" },
      message: one("Value '899' at 'durationSeconds'", "have value greater than or equal to 900"),
    },
    {
      name: "a duration over 12 hours",
      input: { DurationSeconds: "43201" },
      message: one("Value '43201' at 'durationSeconds'", "have value less than or equal to 43200"),
    },
    {
      name: "no token",
      input: { WebIdentityToken: undefined },
      message: one("Value null at 'webIdentityToken'", "not be null"),
    },
    {
      name: "a token of more than 20,000 characters, without repeating it",
      input: { WebIdentityToken: "s".repeat(20_001) },
      message: one("Value at 'webIdentityToken'", "have length less than or equal to 20000"),
    },
    {
      name: "a provider id, which is not for OpenID Connect",
      input: { ProviderId: "www.amazon.com" },
      message: "ProviderId is not supported for OpenID Connect tokens",
    },
    {
      name: "eleven policy ARNs",
      input: { PolicyArns: Array.from({ length: 11 }, () => ({ arn: `arn:aws:iam::${ACCOUNT}:policy/p` })) },
      message: one("Value '[11 members]' at 'policyArns'", "have length less than or equal to 10"),
    },
    {
      name: "two violations at once",
      input: { RoleSessionName: "a/b", DurationSeconds: "1" },
      message: [
        "2 validation errors detected",
        [
          must("Value 'a/b' at 'roleSessionName'", "satisfy regular expression pattern: [\\w+=,.@-]*"),
          must("Value '1' at 'durationSeconds'", "have value greater than or equal to 900"),
        ].join("; "),
      ].join(": "),
    },
  ])("refuses $name", ({ input, message }) => {
    const read = (): object => readWebIdentityInput({ ...valid, ...input })
    expect(read).toThrow(expect.objectContaining({ code: "ValidationError", status: 400, message }))
  })
})

describe("readAssumeRoleInput", () => {
  const tag = (Key: string, Value: string): object => ({ Key, Value })

  it.each([
    {
      name: "a transitive key that is not among the tags",
      input: { Tags: [tag("team", "build")], TransitiveTagKeys: ["sha"] },
      answer: {
        code: "InvalidParameterValue",
        message: "The specified transitive tag key must be included in the requested tags.",
      },
    },
    {
      name: "keys that differ in case only",
      input: { Tags: [tag("team", "a"), tag("Team", "b")] },
      answer: {
        code: "InvalidParameterValue",
        message: "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
      },
    },
    {
      name: "a reserved key",
      input: { Tags: [tag("AWS:team", "a")] },
      answer: { code: "InvalidParameterValue" },
    },
    {
      name: "a value of 257 characters",
      input: { Tags: [tag("team", "v".repeat(257))] },
      answer: {
        code: "ValidationError",
        message: one(`Value '${"v".repeat(257)}' at 'tags.1.member.value'`, "have length less than or equal to 256"),
      },
    },
    {
      name: "an external id with a space",
      input: { ExternalId: "a b" },
      answer: {
        code: "ValidationError",
        message: one("Value 'a b' at 'externalId'", "satisfy regular expression pattern: [\\w+=,.@:\\/-]*"),
      },
    },
  ])("refuses $name", ({ input, answer }) => {
    expect(() => readAssumeRoleInput({ ...valid, ...input })).toThrow(expect.objectContaining(answer))
  })

  it("takes letters of any script, and an empty value", () => {
    const { tags } = readAssumeRoleInput({ ...valid, Tags: [tag("équipe", "Baugruppe 7"), tag("empty", "")] })
    expect(tags).toEqual([
      { key: "équipe", value: "Baugruppe 7" },
      { key: "empty", value: "" },
    ])
  })
})

describe.each([
  { name: "AssumeRole", read: readAssumeRoleInput },
  { name: "AssumeRoleWithWebIdentity", read: readWebIdentityInput },
])("MinimumSessionTokenSize of $name", ({ read }) => {
  const reading = (MinimumSessionTokenSize: string) => () => read({ ...valid, MinimumSessionTokenSize })

  it.each([
    { size: "-1", rule: "have value greater than or equal to 0" },
    { size: "4097", rule: "have value less than or equal to 4096" },
  ])("may not be $size", ({ size, rule }) => {
    const message = one(`Value '${size}' at 'minimumSessionTokenSize'`, rule)
    expect(reading(size)).toThrow(expect.objectContaining({ code: "ValidationError", status: 400, message }))
  })

  it.each(["0", "4096"])("may be %s", (size) => {
    expect(reading(size)).not.toThrow()
  })
})

describe("parseRoleArn", () => {
  it.each(["arn:aws:iam::1234:role/deploy", `arn:aws:iam::${ACCOUNT}:user/deploy`, "deploy-role-of-acme-account"])(
    "refuses %s as AWS does",
    (arn) => {
      expect(() => parseRoleArn(arn)).toThrow(
        expect.objectContaining({ code: "ValidationError", message: `${arn} is invalid` }),
      )
    },
  )

  it("finds the name behind a path", () => {
    expect(parseRoleArn(`arn:aws:iam::${ACCOUNT}:role/ci/github/deploy`)).toMatchObject({
      accountId: ACCOUNT,
      name: "deploy",
    })
  })
})
