import { beforeEach, describe, expect, it } from "vitest"
import type { World } from "../../src/world/world.ts"
import {
  ACCOUNT,
  addPoolRole,
  adminOf,
  anIdentityId,
  call,
  cognitoKeyring,
  cognitoWorld,
  GITHUB,
  GITHUB_ARN,
  NOW,
  OTHER_ACCOUNT,
  POOL_ARN,
  POOL_ID,
  poolOf,
} from "../support/cognito-world.ts"

const keyring = cognitoKeyring()
let world: World

beforeEach(() => {
  world = cognitoWorld(keyring)
})

function asAdmin(operation: string, input: object): Promise<Record<string, unknown>> {
  return call(world, operation, { caller: adminOf(world), ...input })
}

function newPool(name: string): Promise<Record<string, unknown>> {
  return asAdmin("CreateIdentityPool", { IdentityPoolName: name, AllowUnauthenticatedIdentities: false })
}

describe("UpdateIdentityPool", () => {
  const settings = { IdentityPoolId: POOL_ID, IdentityPoolName: "renamed", AllowUnauthenticatedIdentities: true }

  it("unsets what isn't given", async () => {
    poolOf(world).tags = { team: "shop" }
    await asAdmin("UpdateIdentityPool", { ...settings, AllowClassicFlow: false })
    const output = await asAdmin("UpdateIdentityPool", settings)
    expect(output).toEqual({ ...settings, IdentityPoolTags: {} })
    expect(await asAdmin("DescribeIdentityPool", { IdentityPoolId: POOL_ID })).toEqual(output)
  })

  it("keeps roles, tag maps and identities", async () => {
    const IdentityId = await anIdentityId(world)
    const { arn } = addPoolRole(world, "deploy")
    await asAdmin("SetIdentityPoolRoles", { IdentityPoolId: POOL_ID, Roles: { authenticated: arn } })
    const map = { IdentityPoolId: POOL_ID, IdentityProviderName: GITHUB_ARN }
    await asAdmin("SetPrincipalTagAttributeMap", { ...map, PrincipalTags: { run_id: "run_id" } })
    await asAdmin("UpdateIdentityPool", { ...settings, OpenIdConnectProviderARNs: [GITHUB_ARN] })
    expect(await asAdmin("GetIdentityPoolRoles", { IdentityPoolId: POOL_ID })).toMatchObject({
      Roles: { authenticated: arn },
    })
    expect(await asAdmin("GetPrincipalTagAttributeMap", map)).toMatchObject({ PrincipalTags: { run_id: "run_id" } })
    expect(await anIdentityId(world)).toBe(IdentityId)
  })
})

describe("ListIdentityPools", () => {
  it("gives the account's pools of the region in pages", async () => {
    const { IdentityPoolId } = await newPool("second")
    await call(world, "CreateIdentityPool", {
      caller: adminOf(world, OTHER_ACCOUNT),
      IdentityPoolName: "foreign",
      AllowUnauthenticatedIdentities: false,
    })
    const first = await asAdmin("ListIdentityPools", { MaxResults: 1 })
    const second = await asAdmin("ListIdentityPools", { MaxResults: 1, NextToken: first.NextToken })
    expect(first.IdentityPools).toEqual([{ IdentityPoolId: POOL_ID, IdentityPoolName: "ci" }])
    expect(second).toEqual({ IdentityPools: [{ IdentityPoolId, IdentityPoolName: "second" }] })
  })

  it.each([
    {
      name: "no number of results",
      input: {},
      code: "ValidationException",
      message:
        "1 validation error detected: Value null at 'maxResults' failed to satisfy constraint: Member must not be null",
    },
    {
      name: "61 results",
      input: { MaxResults: 61 },
      code: "ValidationException",
      message:
        "1 validation error detected: Value '61' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 60",
    },
    {
      name: "a token of its own",
      input: { MaxResults: 1, NextToken: "x" },
      code: "InvalidParameterException",
      message: "Invalid NextToken.",
    },
  ])("refuses $name", async ({ input, code, message }) => {
    await expect(asAdmin("ListIdentityPools", input)).rejects.toMatchObject({ code, message })
  })
})

describe("DeleteIdentityPool", () => {
  it("leaves no pool behind", async () => {
    expect(await asAdmin("DeleteIdentityPool", { IdentityPoolId: POOL_ID })).toEqual({})
    await expect(asAdmin("DeleteIdentityPool", { IdentityPoolId: POOL_ID })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: `IdentityPool '${POOL_ID}' not found.`,
    })
  })
})

describe("identities", () => {
  it("are described by the names of their logins", async () => {
    const IdentityId = await anIdentityId(world)
    const described = { IdentityId, Logins: [GITHUB], CreationDate: NOW, LastModifiedDate: NOW }
    expect(await asAdmin("DescribeIdentity", { IdentityId })).toEqual(described)
    expect(await asAdmin("ListIdentities", { IdentityPoolId: POOL_ID, MaxResults: 60 })).toEqual({
      IdentityPoolId: POOL_ID,
      Identities: [described],
    })
  })

  it.each([
    { name: "hides", HideDisabled: true, count: 1 },
    { name: "shows", HideDisabled: false, count: 2 },
  ])("$name those that another one took over", async ({ HideDisabled, count }) => {
    const disabled = await anIdentityId(world)
    const successor = await anIdentityId(world, { sub: "repo:octo-org/other:ref:refs/heads/main" })
    const identity = poolOf(world).identities.get(disabled)
    if (identity) identity.mergedInto = successor
    const { Identities } = await asAdmin("ListIdentities", { IdentityPoolId: POOL_ID, MaxResults: 60, HideDisabled })
    expect(Identities).toHaveLength(count)
  })

  it("are new after they were deleted", async () => {
    const IdentityId = await anIdentityId(world)
    const unknown = "eu-west-1:0-0"
    expect(await asAdmin("DeleteIdentities", { IdentityIdsToDelete: [IdentityId, unknown] })).toEqual({
      UnprocessedIdentityIds: [{ IdentityId: unknown, ErrorCode: "AccessDenied" }],
    })
    expect(await anIdentityId(world)).not.toBe(IdentityId)
  })

  it("of another account aren't deleted", async () => {
    const IdentityId = await anIdentityId(world)
    const caller = adminOf(world, OTHER_ACCOUNT)
    const output = await call(world, "DeleteIdentities", { caller, IdentityIdsToDelete: [IdentityId] })
    expect(output).toEqual({ UnprocessedIdentityIds: [{ IdentityId, ErrorCode: "AccessDenied" }] })
    expect(await anIdentityId(world)).toBe(IdentityId)
  })
})

describe("tags of a pool", () => {
  const resource = { ResourceArn: POOL_ARN }

  it("are added, listed and taken away", async () => {
    await asAdmin("TagResource", { ...resource, Tags: { team: "shop", env: "prod" } })
    await asAdmin("UntagResource", { ...resource, TagKeys: ["env"] })
    expect(await asAdmin("ListTagsForResource", resource)).toEqual({ Tags: { team: "shop" } })
    expect(await asAdmin("DescribeIdentityPool", { IdentityPoolId: POOL_ID })).toMatchObject({
      IdentityPoolTags: { team: "shop" },
    })
  })

  it("are 50 at most", async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, "v"]))
    await asAdmin("TagResource", { ...resource, Tags: many })
    await expect(asAdmin("TagResource", { ...resource, Tags: { more: "v" } })).rejects.toMatchObject({
      code: "InvalidParameterException",
    })
  })

  it("are of pools alone", async () => {
    const ResourceArn = `arn:aws:iam::${ACCOUNT}:role/deploy`
    await expect(asAdmin("ListTagsForResource", { ResourceArn })).rejects.toMatchObject({
      code: "InvalidParameterException",
    })
  })
})
