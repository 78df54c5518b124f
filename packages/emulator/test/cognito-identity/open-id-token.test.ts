import { compactVerify, decodeProtectedHeader, importJWK } from "jose"
import { describe, expect, it } from "vitest"
import { buildOpenIdToken } from "../../src/operations/cognito-identity/build-open-id-token.ts"
import type { Pool, PrincipalTagMap, RoleMapping } from "../../src/world/pool.ts"
import type { World } from "../../src/world/world.ts"
import {
  addProvider,
  anIdentityId,
  aToken,
  call,
  claimsOf,
  cognitoKeyring,
  cognitoWorld,
  GITHUB,
  GITHUB_ARN,
  NOW,
  POOL_ARN,
  POOL_ID,
  poolOf,
} from "../support/cognito-world.ts"

const keyring = cognitoKeyring()
const SUB = "repo:acme@1/shop@2:ref:refs/heads/main"

async function getToken(world: World): Promise<unknown> {
  const IdentityId = await anIdentityId(world, { sub: SUB })
  const Logins = { [GITHUB]: await aToken(world, { sub: SUB }) }
  return (await call(world, "GetOpenIdToken", { IdentityId, Logins })).Token
}

function mapped(map: PrincipalTagMap): Partial<Pool> {
  return { principalTagMaps: new Map([[GITHUB_ARN, map]]) }
}

describe("GetOpenIdToken", () => {
  it("gives a token of ten minutes that says who logged in where", async () => {
    const world = cognitoWorld(keyring)

    const token = await getToken(world)

    expect(claimsOf(token)).toEqual({
      iss: "https://cognito-identity.amazonaws.com",
      aud: POOL_ID,
      sub: [...poolOf(world).identities.keys()][0],
      amr: ["authenticated", GITHUB, `${GITHUB_ARN}:OIDC:${SUB}`],
      "https://cognito-identity.amazonaws.com/identity-pool-arn": POOL_ARN,
      iat: NOW,
      exp: NOW + 600,
    })
  })

  it("signs with RS512 and calls it a JWS", async () => {
    const token = String(await getToken(cognitoWorld(keyring)))
    const key = await importJWK(await keyring.cognito.publicJwk(), "RS512")

    expect(decodeProtectedHeader(token)).toEqual({ alg: "RS512", typ: "JWS", kid: keyring.cognito.kid })
    await expect(compactVerify(token, key)).resolves.toBeDefined()
  })

  it("maps claims to tags of one value each", async () => {
    const tags = { repo: "repository", event: "event_name", env: "environment" }
    const world = cognitoWorld(keyring, { pool: mapped({ useDefaults: false, tags }) })

    const token = await getToken(world)

    expect(claimsOf(token)["https://aws.amazon.com/tags"]).toEqual({
      principal_tags: { repo: ["octo-org/octo-repo"], event: ["push"] },
    })
  })

  it("maps audience and subject by default", async () => {
    const world = cognitoWorld(keyring, { pool: mapped({ useDefaults: true, tags: {} }) })

    expect(claimsOf(await getToken(world))["https://aws.amazon.com/tags"]).toEqual({
      principal_tags: { client: ["cognito-identity.amazonaws.com"], username: [SUB] },
    })
  })

  it("has no tags claim without a tag", async () => {
    const world = cognitoWorld(keyring, { pool: mapped({ useDefaults: false, tags: { env: "environment" } }) })

    expect(claimsOf(await getToken(world))).not.toHaveProperty("https://aws.amazon.com/tags")
  })

  it.each([
    { name: "a flag that was never set", pool: {}, message: undefined },
    { name: "the flag set to true", pool: { allowClassicFlow: true }, message: undefined },
    {
      name: "the flag set to false",
      pool: { allowClassicFlow: false },
      message: "Basic (classic) flow is not enabled, please use enhanced flow.",
    },
    {
      name: "role mappings",
      pool: { allowClassicFlow: true, roleMappings: new Map([[GITHUB_ARN, aMapping()]]) },
      message: "Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.",
    },
  ])("answers a pool with $name", async ({ pool, message }) => {
    const answer = await getToken(cognitoWorld(keyring, { pool })).catch((error: unknown) => error)

    if (message === undefined) expect(answer).toBeTypeOf("string")
    else expect(answer).toMatchObject({ code: "InvalidParameterException", message, status: 400 })
  })
})

describe("buildOpenIdToken", () => {
  it("lets the first of two logins decide a tag that both map", async () => {
    const world = cognitoWorld(keyring, { pool: mapped({ useDefaults: false, tags: { repo: "repository" } }) })
    const gitlab = addProvider(world, "https://gitlab.com")
    const pool = poolOf(world)
    pool.principalTagMaps.set(gitlab.arn, { useDefaults: false, tags: { repo: "project", level: "level" } })
    const identity = { id: "eu-west-1:1", poolId: pool.id, created: new Date(0), logins: new Map() }
    const logins = [
      { provider: { ...gitlab, arn: GITHUB_ARN, login: GITHUB }, subject: "a", claims: { repository: "acme/shop" } },
      { provider: gitlab, subject: "b", claims: { project: "evil", level: "40" } },
    ]

    const claims = claimsOf(await buildOpenIdToken(world, { pool, identity, logins }))

    expect(claims["https://aws.amazon.com/tags"]).toEqual({ principal_tags: { repo: ["acme/shop"], level: ["40"] } })
    expect(claims.amr).toEqual(["authenticated", GITHUB, `${GITHUB_ARN}:OIDC:a`, "gitlab.com", `${gitlab.arn}:OIDC:b`])
  })
})

function aMapping(): RoleMapping {
  return { type: "Token", ambiguousRoleResolution: "Deny", rules: [] }
}
