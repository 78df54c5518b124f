import { describe, expect, it } from "vitest"
import { ClaimbridgeError } from "../../src/errors/claimbridge-error.ts"
import { fromCognito } from "../../src/from-cognito.ts"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import { checkOptions } from "../../src/options/check-options.ts"
import { basic, direct, enhanced, identityPoolId, roleArn } from "../support/options.ts"
import { thrownBy } from "../support/thrown-by.ts"

const good = { ...basic }

describe("checkOptions", () => {
  it.each([
    { name: "basic", options: { ...basic } },
    { name: "enhanced", options: { ...enhanced, customRoleArn: roleArn } },
    { name: "direct", options: { ...direct, identityPoolId } },
    { name: "a login of one character", options: { ...good, login: "a" } },
    { name: "a role with a path", options: { ...good, roleArn: "arn:aws:iam::111122223333:role/a/b/c" } },
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
    { name: "a login with a loud scheme", option: "login", value: "HTTPS://ci.acme.example" },
    { name: "an audience with white space", option: "audience", value: "a b" },
    { name: "a policy that is no JSON", option: "policy", value: "Allow all" },
    { name: "a policy as an object", option: "policy", value: { Version: "2012-10-17" } },
    { name: "policy ARNs in the SDK's shape", option: "policyArns", value: [{ arn: "arn:aws:iam::aws:policy/A" }] },
    { name: "a list of holes", option: "policyArns", value: Array(2) },
    { name: "a role ARN that ends with its path", option: "roleArn", value: "arn:aws:iam::111122223333:role/ci/" },
    { name: "a role ARN with a variable left in", option: "roleArn", value: "arn:aws:iam::111122223333:role/${ROLE}" },
    { name: "a null flow", option: "flow", value: null },
    { name: "a logger that is a name", option: "logger", value: "console" },
    { name: "a region in words", option: "clientConfig.region", value: "Ireland" },
    { name: "options in place of a handler", option: "clientConfig.requestHandler", value: { requestTimeout: 5 } },
    { name: "no attempt at all", option: "clientConfig.maxAttempts", value: 0 },
    { name: "a flag as text", option: "clientConfig.useFipsEndpoint", value: "true" },
    { name: "an application id as a number", option: "clientConfig.userAgentAppId", value: 5 },
    { name: "an environment that is null", option: "runtime.env", value: null },
    { name: "a fetch that is no function", option: "runtime.fetch", value: {} },
  ])("refuses $name and shows what was typed", ({ option, value }) => {
    const [group = "", name] = option.split(".")
    const error = faultOf({ ...good, [group]: name === undefined ? value : { [name]: value } })
    expect(error.code).toBe("ERR_OPTION_INVALID")
    expect(error.kind).toBe("configuration")
    expect(error.message).toContain(`Option ${option} is `)
    if (typeof value !== "object" || value === null) expect(error.message).toContain(String(value).slice(0, 60))
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

  it.each([
    { name: "clientConfig", value: null },
    { name: "runtime", value: "node" },
  ])("refuses a $name that is no object", ({ name, value }) => {
    expect(faultOf({ ...good, [name]: value }).message).toContain(`Option ${name} is `)
  })

  it.each([
    { typed: "roleARN", nearest: "roleArn" },
    { typed: "duration", nearest: "durationSeconds" },
    { typed: "timeout", nearest: "timeoutMs" },
    { typed: "sessionName", nearest: "roleSessionName" },
    { typed: "region", nearest: "clientConfig.region" },
    { typed: "clientConfig.reqestHandler", nearest: "clientConfig.requestHandler" },
    { typed: "runtime.fech", nearest: "runtime.fetch" },
  ])("refuses $typed, which nobody would read, and thinks of $nearest", ({ typed, nearest }) => {
    const [group = "", name] = typed.split(".")
    const error = faultOf({ ...good, [group]: name === undefined ? "x" : { [name]: "x" } })
    expect(error.code).toBe("ERR_OPTION_UNKNOWN")
    expect(error.message).toBe(`There is no option ${typed}.`)
    expect(error.details.nearest).toContain(nearest)
  })

  it("does not mistake what every object inherits for an option", () => {
    expect(faultOf({ ...good, constructor: "x" }).code).toBe("ERR_OPTION_UNKNOWN")
  })

  it("never shows what stands in place of a token source: it may be the token", () => {
    expect(faultOf({ ...good, token: "hunter2" }).message).toContain("Option token is of type string")
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

  it("leave token to fromCognito", () => {
    const options: object = { ...basic, token: async () => "x" }
    expect(() => Reflect.apply(fromGithubCognito, undefined, [options])).toThrow("it goes with fromCognito")
  })

  it.each([{ options: undefined }, { options: null }, { options: 5 }])("miss everything in $options", ({ options }) => {
    const error = thrownBy(() => Reflect.apply(fromGithubCognito, undefined, [options]))
    expect(error.message).toContain("Option identityPoolId is missing")
  })

  it("miss a token source that types would have asked for", () => {
    const options: Parameters<typeof fromCognito>[0] = JSON.parse(JSON.stringify(basic))
    expect(() => fromCognito(options)).toThrow("Option token is missing")
  })
})

function faultOf(options: Readonly<Record<string, unknown>>): ClaimbridgeError {
  return thrownBy(() => checkOptions(options, []))
}
