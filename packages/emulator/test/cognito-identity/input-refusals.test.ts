import { describe, expect, it } from "vitest"
import {
  adminOf,
  aToken,
  call,
  cognitoKeyring,
  cognitoWorld,
  GITHUB,
  GITHUB_ARN,
  OTHER_ACCOUNT,
  POOL_ID,
} from "../support/cognito-world.ts"

const keyring = cognitoKeyring()
const UNKNOWN = "eu-west-1:00000000-0000-0000-0000-000000000000"
const ID_PATTERN = "Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+"

interface Refusal {
  readonly name: string
  readonly operation?: string
  readonly input: Readonly<Record<string, unknown>>
  readonly code: string
  readonly message: string
}

const tooManyTags = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`t${index}`, "sub"]))
const tooManyLogins = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`l${index}`, "any"]))

const refusals: readonly Refusal[] = [
  {
    name: "no pool id",
    input: {},
    code: "ValidationException",
    message:
      "1 validation error detected: Value null at 'identityPoolId' failed to satisfy constraint: Member must not be null",
  },
  {
    name: "a pool id that is none",
    input: { IdentityPoolId: "ci pool" },
    code: "ValidationException",
    message: `1 validation error detected: Value 'ci pool' at 'identityPoolId' failed to satisfy constraint: ${ID_PATTERN}`,
  },
  {
    name: "two broken members together",
    input: { IdentityPoolId: "", AccountId: "acme" },
    code: "ValidationException",
    message: `3 validation errors detected: Value '' at 'identityPoolId' failed to satisfy constraint: ${ID_PATTERN}; Value '' at 'identityPoolId' failed to satisfy constraint: Member must have length greater than or equal to 1; Value 'acme' at 'accountId' failed to satisfy constraint: Member must satisfy regular expression pattern: \\d+`,
  },
  {
    name: "an empty token",
    input: { IdentityPoolId: POOL_ID, Logins: { [GITHUB]: "" } },
    code: "ValidationException",
    message:
      "1 validation error detected: Value at 'logins' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 50000, Member must have length greater than or equal to 1]",
  },
  {
    name: "a token over 50,000 characters",
    input: { IdentityPoolId: POOL_ID, Logins: { [GITHUB]: "x".repeat(50_001) } },
    code: "ValidationException",
    message:
      "1 validation error detected: Value at 'logins' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 50000, Member must have length greater than or equal to 1]",
  },
  {
    name: "eleven logins",
    input: { IdentityPoolId: POOL_ID, Logins: tooManyLogins },
    code: "ValidationException",
    message:
      "1 validation error detected: Value at 'logins' failed to satisfy constraint: Member must have length less than or equal to 10",
  },
  {
    name: "a list where a string belongs",
    input: { IdentityPoolId: [POOL_ID] },
    code: "SerializationException",
    message: "Start of list found where not expected",
  },
  {
    name: "a list of logins",
    input: { IdentityPoolId: POOL_ID, Logins: [] },
    code: "SerializationException",
    message: "Start of list found where not expected",
  },
  {
    name: "a number as token",
    input: { IdentityPoolId: POOL_ID, Logins: { [GITHUB]: 1 } },
    code: "SerializationException",
    message: "NUMBER_VALUE can not be converted to a String",
  },
  {
    name: "an unknown pool",
    input: { IdentityPoolId: UNKNOWN },
    code: "ResourceNotFoundException",
    message: `IdentityPool '${UNKNOWN}' not found.`,
  },
  {
    name: "the account of another pool",
    input: { IdentityPoolId: POOL_ID, AccountId: OTHER_ACCOUNT },
    code: "ResourceNotFoundException",
    message: `IdentityPool '${POOL_ID}' not found.`,
  },
  {
    name: "another region's endpoint",
    input: { IdentityPoolId: POOL_ID, host: "cognito-identity.us-east-1.amazonaws.com" },
    code: "ResourceNotFoundException",
    message: `IdentityPool '${POOL_ID}' not found.`,
  },
  {
    name: "no logins on a pool without guests",
    input: { IdentityPoolId: POOL_ID },
    code: "NotAuthorizedException",
    message: "Unauthenticated access is not supported for this identity pool.",
  },
  {
    name: "empty logins on a pool without guests",
    input: { IdentityPoolId: POOL_ID, Logins: {} },
    code: "NotAuthorizedException",
    message: "Unauthenticated access is not supported for this identity pool.",
  },
  {
    name: "an unknown identity",
    operation: "GetOpenIdToken",
    input: { IdentityId: UNKNOWN },
    code: "ResourceNotFoundException",
    message: `Identity '${UNKNOWN}' not found.`,
  },
  {
    name: "a custom role that is too short to be an ARN",
    operation: "GetCredentialsForIdentity",
    input: { IdentityId: UNKNOWN, CustomRoleArn: "deploy" },
    code: "ValidationException",
    message:
      "1 validation error detected: Value 'deploy' at 'customRoleArn' failed to satisfy constraint: Member must have length greater than or equal to 20",
  },
  {
    name: "51 tags",
    operation: "SetPrincipalTagAttributeMap",
    input: { IdentityPoolId: POOL_ID, IdentityProviderName: GITHUB_ARN, PrincipalTags: tooManyTags },
    code: "ValidationException",
    message: `1 validation error detected: Value '{${Object.keys(tooManyTags)
      .map((key) => `${key}=sub`)
      .join(", ")}}' at 'principalTags' failed to satisfy constraint: Member must have length less than or equal to 50`,
  },
  {
    name: "a role mapping of an unknown type",
    operation: "SetIdentityPoolRoles",
    input: { IdentityPoolId: POOL_ID, Roles: {}, RoleMappings: { p: { Type: "Magic" } } },
    code: "ValidationException",
    message:
      "1 validation error detected: Value 'Magic' at 'roleMappings.p.member.type' failed to satisfy constraint: Member must satisfy enum value set: [Token, Rules]",
  },
]

describe("readInput", () => {
  it.each(refusals)("refuses $name", async ({ operation = "GetId", input, code, message }) => {
    const world = cognitoWorld(keyring)
    const isSigned = operation.startsWith("Set")

    const refusal: unknown = await call(world, operation, {
      ...input,
      ...(isSigned && { caller: adminOf(world) }),
    }).catch((error: unknown) => error)

    expect(refusal).toMatchObject({ code, message, status: 400 })
  })

  it("ignores members that the API doesn't know, and treats null as absent", async () => {
    const world = cognitoWorld(keyring)
    const Logins = { [GITHUB]: await aToken(world) }

    const answer = await call(world, "GetId", { IdentityPoolId: POOL_ID, AccountId: null, Logins, Flavor: 1 })

    expect(answer).toEqual({ IdentityId: expect.stringMatching(/^eu-west-1:[0-9a-f-]{36}$/) })
  })
})
