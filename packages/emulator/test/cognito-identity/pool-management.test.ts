import { parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import type { Caller } from "../../src/world/caller.ts"
import type { World } from "../../src/world/world.ts"
import {
  ACCOUNT,
  addPoolRole,
  adminOf,
  call,
  cognitoKeyring,
  cognitoWorld,
  GITHUB_ARN,
  NOW,
  OTHER_ACCOUNT,
  POOL_ARN,
  POOL_ID,
  poolOf,
} from "../support/cognito-world.ts"

const keyring = cognitoKeyring()
const ROLE = `arn:aws:iam::${ACCOUNT}:role/deploy`

/** A session whose role may do these actions on anything. */
function sessionOf(world: World, actions: readonly string[]): Caller {
  const statement = { Effect: "Allow", Action: actions, Resource: "*" }
  const policy = parsePolicy({ Version: "2012-10-17", Statement: [statement] }, { kind: "identity" })
  const role = { ...addPoolRole(world, "operator"), policies: [{ name: "inline", policy }] }
  const arn = `arn:aws:sts::${ACCOUNT}:assumed-role/operator/one`
  const session = {
    role,
    arn,
    accessKeyId: "ASIAONE",
    secretAccessKey: "",
    sessionToken: "",
    issued: new Date(NOW * 1000),
    expiration: new Date((NOW + 3600) * 1000),
    roleSessionName: "one",
    assumedRoleId: `${role.id}:one`,
    tags: {},
    transitiveTagKeys: [],
    federation: {},
    chained: false,
  }
  return { kind: "session", account: adminOf(world).account, session, arn, userId: session.assumedRoleId }
}

describe("CreateIdentityPool", () => {
  it("makes a pool in the caller's account, and leaves out what was never set", async () => {
    const world = cognitoWorld(keyring)

    const output = await call(world, "CreateIdentityPool", {
      caller: adminOf(world, OTHER_ACCOUNT),
      IdentityPoolName: "ci",
      AllowUnauthenticatedIdentities: false,
    })

    expect(output).toEqual({
      IdentityPoolId: expect.stringMatching(/^eu-west-1:[0-9a-f-]{36}$/),
      IdentityPoolName: "ci",
      AllowUnauthenticatedIdentities: false,
      IdentityPoolTags: {},
    })
    expect(world.pools.get(String(output.IdentityPoolId))?.accountId).toBe(OTHER_ACCOUNT)
  })

  it("keeps everything that was set, providers that it can't check too", async () => {
    const world = cognitoWorld(keyring)
    const wanted = {
      IdentityPoolName: "ci",
      AllowUnauthenticatedIdentities: true,
      AllowClassicFlow: false,
      DeveloperProviderName: "login.acme",
      OpenIdConnectProviderARNs: [GITHUB_ARN],
      SamlProviderARNs: [`arn:aws:iam::${ACCOUNT}:saml-provider/acme`],
      SupportedLoginProviders: { "graph.facebook.com": "1" },
      CognitoIdentityProviders: [{ ProviderName: "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a", ClientId: "1" }],
      IdentityPoolTags: { team: "ci" },
    }

    const { IdentityPoolId } = await call(world, "CreateIdentityPool", { ...wanted, caller: adminOf(world) })

    expect(await call(world, "DescribeIdentityPool", { IdentityPoolId, caller: adminOf(world) })).toEqual({
      IdentityPoolId,
      ...wanted,
    })
  })
})

describe("DescribeIdentityPool", () => {
  it("doesn't find another account's pool", async () => {
    const world = cognitoWorld(keyring)

    await expect(
      call(world, "DescribeIdentityPool", { IdentityPoolId: POOL_ID, caller: adminOf(world, OTHER_ACCOUNT) }),
    ).rejects.toMatchObject({ code: "ResourceNotFoundException", message: `IdentityPool '${POOL_ID}' not found.` })
  })

  it("refuses without a signature", async () => {
    await expect(
      call(cognitoWorld(keyring), "DescribeIdentityPool", { IdentityPoolId: POOL_ID }),
    ).rejects.toMatchObject({ code: "MissingAuthenticationTokenException" })
  })

  it("lets a session whose role allows it, and explains", async () => {
    const world = cognitoWorld(keyring)
    const caller = sessionOf(world, ["cognito-identity:Describe*"])
    const decisions: string[] = []

    const output = call(world, "DescribeIdentityPool", {
      IdentityPoolId: POOL_ID,
      caller,
      explain: ({ decision }) => decisions.push(decision),
    })

    await expect(output).resolves.toHaveProperty("IdentityPoolName", "ci")
    expect(decisions).toEqual(["allow"])
  })

  it("refuses a session whose role doesn't", async () => {
    const world = cognitoWorld(keyring)
    const caller = sessionOf(world, ["cognito-identity:Get*"])

    await expect(call(world, "DescribeIdentityPool", { IdentityPoolId: POOL_ID, caller })).rejects.toMatchObject({
      code: "AccessDeniedException",
      status: 400,
      message: `User: ${caller.arn} is not authorized to perform: cognito-identity:DescribeIdentityPool on resource: ${POOL_ARN} because no identity-based policy allows the cognito-identity:DescribeIdentityPool action`,
    })
  })
})

describe("SetPrincipalTagAttributeMap", () => {
  const address = { IdentityPoolId: POOL_ID, IdentityProviderName: GITHUB_ARN }

  it("stores a map that Get gives back", async () => {
    const world = cognitoWorld(keyring)
    const caller = adminOf(world)
    const expected = { ...address, UseDefaults: false, PrincipalTags: { event: "event_name" } }

    const output = await call(world, "SetPrincipalTagAttributeMap", {
      ...address,
      PrincipalTags: { event: "event_name" },
      caller,
    })

    expect(output).toEqual(expected)
    expect(await call(world, "GetPrincipalTagAttributeMap", { ...address, caller })).toEqual(expected)
  })

  it("shows the defaults that it stands for", async () => {
    const world = cognitoWorld(keyring)

    const output = await call(world, "SetPrincipalTagAttributeMap", {
      ...address,
      UseDefaults: true,
      caller: adminOf(world),
    })

    expect(output).toMatchObject({ UseDefaults: true, PrincipalTags: { client: "aud", username: "sub" } })
  })

  it.each([
    { name: "the login instead of the ARN", input: { IdentityProviderName: "token.actions.githubusercontent.com" } },
    { name: "tags beside the defaults", input: { UseDefaults: true, PrincipalTags: { a: "b" } } },
  ])("refuses $name", async ({ input }) => {
    const world = cognitoWorld(keyring)

    await expect(
      call(world, "SetPrincipalTagAttributeMap", { ...address, ...input, caller: adminOf(world) }),
    ).rejects.toMatchObject({ code: "InvalidParameterException" })
  })
})

describe("GetPrincipalTagAttributeMap", () => {
  const address = { IdentityPoolId: POOL_ID, IdentityProviderName: GITHUB_ARN }

  it("finds no map that was never set", async () => {
    const world = cognitoWorld(keyring)

    await expect(
      call(world, "GetPrincipalTagAttributeMap", { ...address, caller: adminOf(world) }),
    ).rejects.toMatchObject({ code: "ResourceNotFoundException" })
  })

  it("gives the defaults instead with the switch", async () => {
    const world = cognitoWorld(keyring, { open: { unsetPrincipalTagMap: "defaults" } })

    const output = await call(world, "GetPrincipalTagAttributeMap", { ...address, caller: adminOf(world) })

    expect(output).toEqual({ ...address, UseDefaults: true, PrincipalTags: { client: "aud", username: "sub" } })
  })
})

describe("SetIdentityPoolRoles", () => {
  const mapping = {
    Type: "Rules",
    AmbiguousRoleResolution: "Deny",
    RulesConfiguration: { Rules: [{ Claim: "ref", MatchType: "Equals", Value: "refs/heads/main", RoleARN: ROLE }] },
  }

  it("stores roles and mappings that Get gives back, and answers with nothing", async () => {
    const world = cognitoWorld(keyring)
    const given = { IdentityPoolId: POOL_ID, Roles: { authenticated: ROLE }, RoleMappings: { [GITHUB_ARN]: mapping } }

    const output = await call(world, "SetIdentityPoolRoles", { ...given, caller: adminOf(world) })

    expect(output).toEqual({})
    expect(await call(world, "GetIdentityPoolRoles", { IdentityPoolId: POOL_ID, caller: adminOf(world) })).toEqual(
      given,
    )
  })

  it("drops mappings that aren't given again", async () => {
    const world = cognitoWorld(keyring)
    const given = { IdentityPoolId: POOL_ID, Roles: {}, caller: adminOf(world) }
    await call(world, "SetIdentityPoolRoles", { ...given, RoleMappings: { [GITHUB_ARN]: mapping } })

    await call(world, "SetIdentityPoolRoles", given)

    expect(poolOf(world).roleMappings.size).toBe(0)
  })

  it.each([
    { name: "a mapping without its answer to ambiguity", change: { AmbiguousRoleResolution: undefined } },
    { name: "a mapping by rules without rules", change: { RulesConfiguration: undefined } },
    {
      name: "26 rules",
      change: { RulesConfiguration: { Rules: Array(26).fill(mapping.RulesConfiguration.Rules[0]) } },
    },
  ])("refuses $name", async ({ change }) => {
    const world = cognitoWorld(keyring)
    const RoleMappings = JSON.parse(JSON.stringify({ [GITHUB_ARN]: { ...mapping, ...change } }))

    await expect(
      call(world, "SetIdentityPoolRoles", { IdentityPoolId: POOL_ID, Roles: {}, RoleMappings, caller: adminOf(world) }),
    ).rejects.toMatchObject({ code: "InvalidParameterException" })
  })

  it("needs to pass the role on", async () => {
    const world = cognitoWorld(keyring)
    const caller = sessionOf(world, ["cognito-identity:*"])

    await expect(
      call(world, "SetIdentityPoolRoles", { IdentityPoolId: POOL_ID, Roles: { authenticated: ROLE }, caller }),
    ).rejects.toThrow(`is not authorized to perform: iam:PassRole on resource: ${ROLE}`)
    expect(poolOf(world).roles).toEqual({})
  })
})
