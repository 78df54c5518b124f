import { describe, expect, it } from "vitest"
import { ClaimbridgeError } from "../../src/errors/claimbridge-error.ts"
import { fromCognito } from "../../src/from-cognito.ts"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import { checkOptions } from "../../src/options/check-options.ts"
import { basic, direct, enhanced, identityPoolId, roleArn } from "../support/options.ts"

const good = { ...basic }

describe("checkOptions", () => {
  it.each([
    { name: "basic", options: { ...basic } },
    { name: "enhanced", options: { ...enhanced, customRoleArn: roleArn } },
    { name: "direct", options: { ...direct, identityPoolId } },
    { name: "every limit", options: { ...good, durationSeconds: 43_200, timeoutMs: 1, policy: "{}", policyArns: [] } },
    {
      name: "GovCloud",
      options: {
        identityPoolId: identityPoolId.replace("eu-west", "us-gov-west"),
        roleArn: roleArn.replace("aws", "aws-us-gov"),
      },
    },
  ])("accepts the options of $name", ({ options }) => {
    expect(() => checkOptions(options, [])).not.toThrow()
  })

  it.each([
    { name: "a pool id without region", option: "identityPoolId", value: "7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c" },
    { name: "a pool id with a bad guid", option: "identityPoolId", value: "eu-west-1:7f3c" },
    { name: "a role name in place of an ARN", option: "roleArn", value: "ci-role" },
    { name: "a user's ARN", option: "roleArn", value: "arn:aws:iam::111122223333:user/ci" },
    { name: "an ARN with a short account", option: "roleArn", value: "arn:aws:iam::1111:role/ci" },
    { name: "a flow of another name", option: "flow", value: "classic" },
    { name: "a flow named like a method", option: "flow", value: "toString" },
    { name: "a session under 15 minutes", option: "durationSeconds", value: 899 },
    { name: "a session over 12 hours", option: "durationSeconds", value: 43_201 },
    { name: "a duration as text", option: "durationSeconds", value: "3600" },
    { name: "half a second", option: "timeoutMs", value: 0.5 },
    { name: "no time at all", option: "timeoutMs", value: 0 },
    { name: "a login with a scheme", option: "login", value: "https://token.actions.githubusercontent.com" },
    { name: "a login with a trailing slash", option: "login", value: "ci.acme.example/" },
    { name: "an account of 11 digits", option: "accountId", value: "11112222333" },
    { name: "an empty audience", option: "audience", value: "" },
    {
      name: "an identity of another region",
      option: "identityId",
      value: "us-east-1:0c9d8e7f-1111-4222-8333-444455556666",
    },
    { name: "a policy that is too long", option: "policy", value: "x".repeat(2049) },
    {
      name: "eleven policy ARNs",
      option: "policyArns",
      value: Array(11).fill("arn:aws:iam::aws:policy/ReadOnlyAccess"),
    },
    { name: "an unclosed brace", option: "roleSessionName", value: "{run_id" },
  ])("refuses $name and shows what was typed", ({ option, value }) => {
    const error = faultOf({ ...good, [option]: value })
    expect(error.code).toBe("ERR_OPTION_INVALID")
    expect(error.kind).toBe("configuration")
    expect(error.message).toContain(`Option ${option} is `)
    if (typeof value !== "object") expect(error.message).toContain(String(value).slice(0, 60))
  })

  it.each([
    { name: "enhanced with roleArn", options: { ...enhanced, roleArn }, option: "roleArn" },
    { name: "enhanced with a duration", options: { ...enhanced, durationSeconds: 900 }, option: "durationSeconds" },
    { name: "basic with customRoleArn", options: { ...basic, customRoleArn: roleArn }, option: "customRoleArn" },
    { name: "direct with a login", options: { ...direct, login: "ci.acme.example" }, option: "login" },
    { name: "direct with an identity", options: { ...direct, identityId: "eu-west-1:1" }, option: "identityId" },
  ])("refuses $name", ({ options, option }) => {
    const error = faultOf(options)
    expect(error.code).toBe("ERR_OPTION_CONFLICT")
    expect(error.details).toMatchObject({ option, flow: "flow" in options ? options.flow : "basic" })
  })

  it.each([
    { name: "a pool in basic", options: { roleArn }, option: "identityPoolId" },
    { name: "a role in basic", options: { identityPoolId }, option: "roleArn" },
    { name: "a pool in enhanced", options: { flow: "enhanced" }, option: "identityPoolId" },
    { name: "a role in direct", options: { flow: "direct" }, option: "roleArn" },
  ])("misses $name", ({ options, option }) => {
    const error = faultOf(options)
    expect(error.code).toBe("ERR_OPTION_MISSING")
    expect(error.message).toContain(option)
  })

  it("never shows a token that was typed into a wrong option", () => {
    const token = ["eyJhbGciOiJSUzI1NiJ9", "eyJzdWIiOiJ4In0", "c2lnbmF0dXJl"].join(".")
    const error = faultOf({ ...good, login: `https://${token}` })
    expect(error.message).not.toContain("eyJ")
  })
})

describe("fromGithubCognito and fromCognito", () => {
  it("check options when they are called, not when credentials are asked for", () => {
    expect(() => fromGithubCognito({ ...basic, roleArn: "ci" })).toThrow(ClaimbridgeError)
  })

  it("miss a token source that types would have asked for", () => {
    const options: Parameters<typeof fromCognito>[0] = JSON.parse(JSON.stringify(basic))
    expect(() => fromCognito(options)).toThrow("Option token is missing")
  })
})

function faultOf(options: Readonly<Record<string, unknown>>): ClaimbridgeError {
  try {
    checkOptions(options, [])
  } catch (error) {
    if (error instanceof ClaimbridgeError) return error
  }
  throw new Error("expected a ClaimbridgeError")
}
