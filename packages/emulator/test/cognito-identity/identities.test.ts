import { describe, expect, it } from "vitest"
import type { World } from "../../src/world/world.ts"
import {
  AUDIENCE,
  addProvider,
  anIdentityId,
  aToken,
  call,
  claimsOf,
  cognitoKeyring,
  cognitoWorld,
  GITHUB,
  GITHUB_ARN,
  POOL_ID,
} from "../support/cognito-world.ts"

const keyring = cognitoKeyring()
const GITLAB = "gitlab.acme.test"

/** GitLab's tokens are signed with GitHub's key here: what counts is that there are two providers. */
function twoProviders(): World {
  const gitlab = `arn:aws:iam::111122223333:oidc-provider/${GITLAB}`
  const pool = { openIdConnectProviderArns: [GITHUB_ARN, gitlab], allowUnauthenticatedIdentities: true }
  const world = cognitoWorld({ ...keyring, sourceFor: () => keyring.sourceFor(`https://${GITHUB}`) }, { pool })
  addProvider(world, `https://${GITLAB}`)
  return world
}

async function logins(world: World, subjects: { github?: string; gitlab?: string }): Promise<Record<string, string>> {
  const { github, gitlab } = subjects
  return {
    ...(github !== undefined && { [GITHUB]: await aToken(world, { sub: github }) }),
    ...(gitlab !== undefined && {
      [GITLAB]: await aToken(world, { sub: gitlab, iss: `https://${GITLAB}`, aud: AUDIENCE }),
    }),
  }
}

async function getId(world: World, subjects: { github?: string; gitlab?: string }): Promise<string> {
  const { IdentityId } = await call(world, "GetId", { IdentityPoolId: POOL_ID, Logins: await logins(world, subjects) })
  return String(IdentityId)
}

async function getToken(
  world: World,
  IdentityId: string,
  subjects: { github?: string; gitlab?: string },
): Promise<Record<string, unknown>> {
  return call(world, "GetOpenIdToken", { IdentityId, Logins: await logins(world, subjects) })
}

describe("GetId", () => {
  it("gives the same identity for the same sub, and another for another", async () => {
    const world = cognitoWorld(keyring)

    const main = await anIdentityId(world)
    const again = await anIdentityId(world, { run_id: "2" })
    const tag = await anIdentityId(world, { ref: "refs/tags/v1" })

    expect(again).toBe(main)
    expect(tag).not.toBe(main)
  })

  it("keeps the same sub of two providers apart", async () => {
    const world = twoProviders()

    expect(await getId(world, { github: "one" })).not.toBe(await getId(world, { gitlab: "one" }))
  })

  it("makes a new guest at every call", async () => {
    const world = twoProviders()

    expect(await getId(world, {})).not.toBe(await getId(world, {}))
  })

  it("links logins that come together", async () => {
    const world = twoProviders()

    const both = await getId(world, { github: "one", gitlab: "two" })

    expect(await getId(world, { gitlab: "two" })).toBe(both)
  })

  it("makes one identity when two first calls with one login race", async () => {
    const world = cognitoWorld(keyring)

    const ids = await Promise.all([anIdentityId(world), anIdentityId(world), anIdentityId(world)])

    expect(new Set(ids).size).toBe(1)
  })
})

describe("GetOpenIdToken", () => {
  it("refuses the identity of another login", async () => {
    const world = cognitoWorld(keyring)
    const other = await anIdentityId(world, { ref: "refs/heads/other" })

    const Logins = { [GITHUB]: await aToken(world) }

    await expect(call(world, "GetOpenIdToken", { IdentityId: other, Logins })).rejects.toMatchObject({
      code: "NotAuthorizedException",
      message: "Logins don't match. Please include at least one valid login for this identity or identity pool.",
    })
  })

  it("forbids an authenticated identity without logins", async () => {
    const world = cognitoWorld(keyring)
    const IdentityId = await anIdentityId(world)

    await expect(call(world, "GetOpenIdToken", { IdentityId })).rejects.toMatchObject({
      code: "NotAuthorizedException",
      message: `Access to Identity '${IdentityId}' is forbidden.`,
    })
  })

  it("gives a guest a token that says so", async () => {
    const world = twoProviders()

    const { Token } = await getToken(world, await getId(world, {}), {})

    expect(claimsOf(Token).amr).toEqual(["unauthenticated"])
  })

  it("refuses a guest once the pool has none anymore", async () => {
    const world = twoProviders()
    const guest = await getId(world, {})
    const pool = world.pools.get(POOL_ID)
    if (pool) world.pools.set(POOL_ID, { ...pool, allowUnauthenticatedIdentities: false })

    await expect(getToken(world, guest, {})).rejects.toThrow(
      "Unauthenticated access is not supported for this identity pool.",
    )
  })

  it("makes a guest that logs in the identity of the login", async () => {
    const world = twoProviders()
    const guest = await getId(world, {})

    const { IdentityId } = await getToken(world, guest, { github: "one" })

    expect(IdentityId).toBe(guest)
    expect(await getId(world, { github: "one" })).toBe(guest)
  })

  it("answers with the login's own identity when a guest logs in with a known login", async () => {
    const world = twoProviders()
    const known = await getId(world, { github: "one" })
    const guest = await getId(world, {})

    const { IdentityId } = await getToken(world, guest, { github: "one" })

    expect(IdentityId).toBe(known)
  })

  it("merges the identity of a second login into the requested one", async () => {
    const world = twoProviders()
    const first = await getId(world, { github: "one" })
    const second = await getId(world, { gitlab: "two" })

    await getToken(world, first, { github: "one", gitlab: "two" })

    expect(await getId(world, { gitlab: "two" })).toBe(first)
    expect(await getToken(world, second, { gitlab: "two" })).toMatchObject({ IdentityId: first })
    await expect(getToken(world, second, {})).rejects.toThrow(`Access to Identity '${second}' is forbidden.`)
  })

  it("refuses a second login of one provider on one identity", async () => {
    const world = twoProviders()
    const both = await getId(world, { github: "one", gitlab: "two" })

    await expect(getToken(world, both, { github: "one", gitlab: "three" })).rejects.toMatchObject({
      code: "ResourceConflictException",
    })
  })

  it("leaves everything as it was when logins conflict", async () => {
    const world = twoProviders()
    const both = await getId(world, { github: "one", gitlab: "two" })
    const other = await getId(world, { gitlab: "three" })
    const guest = await getId(world, {})

    await expect(getToken(world, guest, { github: "one", gitlab: "three" })).rejects.toMatchObject({
      code: "ResourceConflictException",
    })

    expect(await getToken(world, guest, {})).toMatchObject({ IdentityId: guest })
    expect(await getId(world, { github: "one" })).toBe(both)
    expect(await getId(world, { gitlab: "three" })).toBe(other)
  })

  it("links none of a guest's logins when the last one conflicts", async () => {
    const world = twoProviders()
    const guest = await getId(world, {})
    const first = await getId(world, { github: "one" })
    await getId(world, { github: "two", gitlab: "two" })

    await expect(getToken(world, guest, { github: "one", gitlab: "two" })).rejects.toMatchObject({
      code: "ResourceConflictException",
    })

    expect(await getToken(world, first, { github: "one" })).toMatchObject({ IdentityId: first })
    expect(await getToken(world, guest, {})).toMatchObject({ IdentityId: guest })
  })
})
