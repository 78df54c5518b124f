import { generateKeyPair, SignJWT } from "jose"
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
  NOW,
  POOL_ID,
  poolOf,
} from "../support/cognito-world.ts"

const keyring = cognitoKeyring()
const UNVERIFIED = "Invalid login token. Couldn't verify signed token."
const WRONG_ISSUER = "Invalid login token. Issuer doesn't match providerName"
const WRONG_AUDIENCE = "Invalid login token. Incorrect token audience"
const NOT_A_TOKEN = "Invalid login token. Not a valid OpenId Connect identity token."
const NOT_SUPPORTED = "Token is not from a supported provider of this identity pool."

interface Refusal {
  readonly name: string
  readonly key?: string
  token(world: World): Promise<string> | string
  readonly message: string
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url")
}

async function withHeader(world: World, header: object, signature = ""): Promise<string> {
  return `${encode(header)}.${encode(claimsOf(await aToken(world)))}.${signature}`
}

async function badlySigned(world: World): Promise<string> {
  const [header, payload, signature = ""] = (await aToken(world)).split(".")
  const bytes = Buffer.from(signature, "base64url")
  bytes[10] = (bytes[10] ?? 0) ^ 1
  return [header, payload, bytes.toString("base64url")].join(".")
}

async function signedWithPublicKey(world: World): Promise<string> {
  const secret = new TextEncoder().encode(JSON.stringify(await keyring.github.publicJwk()))
  return new SignJWT(claimsOf(await aToken(world)))
    .setProtectedHeader({ alg: "HS256", kid: keyring.github.kid })
    .sign(secret)
}

async function signedBy(algorithm: string, world: World, kid: string): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm)
  return new SignJWT(claimsOf(await aToken(world))).setProtectedHeader({ alg: algorithm, kid }).sign(privateKey)
}

const refusals: readonly Refusal[] = [
  { name: "a flipped bit in the signature", token: badlySigned, message: UNVERIFIED },
  { name: "alg none without a signature", token: (world) => withHeader(world, { alg: "none" }), message: NOT_A_TOKEN },
  {
    name: "alg none over a signature",
    token: (world) => withHeader(world, { alg: "none" }, "AAAA"),
    message: UNVERIFIED,
  },
  { name: "HS256 with the public key", token: signedWithPublicKey, message: UNVERIFIED },
  { name: "an unknown kid", token: (world) => signedBy("RS256", world, "unknown"), message: UNVERIFIED },
  { name: "a stranger's key", token: (world) => signedBy("RS256", world, keyring.github.kid), message: UNVERIFIED },
  { name: "ES256", token: (world) => signedBy("ES256", world, keyring.github.kid), message: UNVERIFIED },
  { name: "text that is no token", token: () => "undefined", message: NOT_A_TOKEN },
  { name: "a token in two parts", token: () => "e30.e30", message: NOT_A_TOKEN },
  {
    name: "another issuer",
    token: (world) => aToken(world, { iss: "https://gitlab.com" }),
    message: WRONG_ISSUER,
  },
  {
    name: "an enterprise's issuer under the common key",
    token: (world) => aToken(world, { iss: `https://${GITHUB}/acme` }),
    message: WRONG_ISSUER,
  },
  { name: "an http issuer", token: (world) => aToken(world, { iss: `http://${GITHUB}` }), message: WRONG_ISSUER },
  {
    name: "a key with its scheme left on",
    key: `https://${GITHUB}`,
    token: (world) => aToken(world),
    message: WRONG_ISSUER,
  },
  { name: "a key with a trailing slash", key: `${GITHUB}/`, token: (world) => aToken(world), message: WRONG_ISSUER },
  {
    name: "a provider that is not on the pool",
    key: "gitlab.com",
    token: (world) => aToken(world, { iss: "https://gitlab.com" }),
    message: NOT_SUPPORTED,
  },
  {
    name: "a provider ARN as key",
    key: `arn:aws:iam::111122223333:oidc-provider/${GITHUB}`,
    token: (world) => aToken(world),
    message: NOT_SUPPORTED,
  },
  {
    name: "a Cognito token",
    key: "cognito-identity.amazonaws.com",
    token: (world) => aToken(world),
    message: "Invalid login token. Can't pass in a Cognito token.",
  },
  {
    name: "another audience",
    token: (world) => aToken(world, {}, { audience: "sts.amazonaws.com" }),
    message: WRONG_AUDIENCE,
  },
  {
    name: "an azp that is no client id, whatever the aud",
    token: (world) => aToken(world, { azp: "somebody-else" }),
    message: WRONG_AUDIENCE,
  },
  {
    name: "one unknown audience among several",
    token: (world) => aToken(world, { aud: [AUDIENCE, "else"] }),
    message: WRONG_AUDIENCE,
  },
  {
    name: "no audience",
    token: (world) => aToken(world, { aud: "" }),
    message: "Invalid login token. Missing a required claim: aud",
  },
  {
    name: "an expiry just beyond the grace",
    token: (world) => aToken(world, { exp: NOW - 300 }),
    message: `Invalid login token. Token expired: ${NOW} >= ${NOW - 300}`,
  },
  {
    name: "no expiry",
    token: (world) => aToken(world, { exp: undefined }),
    message: "Invalid login token. Missing a required claim: exp",
  },
  { name: "an expiry in text", token: (world) => aToken(world, { exp: "later" }), message: NOT_A_TOKEN },
  {
    name: "a beginning just beyond the grace",
    token: (world) => aToken(world, { nbf: NOW + 301 }),
    message: `Invalid login token. Token is not yet valid: ${NOW} < ${NOW + 301}`,
  },
  {
    name: "an issue time beyond the grace",
    token: (world) => aToken(world, {}, { issuedAt: new Date((NOW + 302) * 1000) }),
    message: `Invalid login token. Token is not yet valid: ${NOW} < ${NOW + 302}`,
  },
  {
    name: "no subject",
    token: (world) => aToken(world, { sub: undefined }),
    message: "Invalid login token. Missing a required claim: sub",
  },
]

describe.each(["GetId", "GetOpenIdToken", "GetCredentialsForIdentity"])("%s", (operation) => {
  async function refusalOf(world: World, { key = GITHUB, token }: Pick<Refusal, "key" | "token">): Promise<unknown> {
    const target = operation === "GetId" ? { IdentityPoolId: POOL_ID } : { IdentityId: await anIdentityId(world) }
    return call(world, operation, { ...target, Logins: { [key]: await token(world) } }).catch((error: unknown) => error)
  }

  it.each(refusals)("refuses $name", async ({ key, token, message }) => {
    const world = cognitoWorld(keyring)
    addProvider(world, "https://gitlab.com")

    const refusal = await refusalOf(world, { token, ...(key !== undefined && { key }) })

    expect(refusal).toMatchObject({ name: "AwsError", code: "NotAuthorizedException", message, status: 400 })
  })

  it("fails all logins for one that is bad", async () => {
    const world = cognitoWorld(keyring)
    const target = operation === "GetId" ? { IdentityPoolId: POOL_ID } : { IdentityId: await anIdentityId(world) }
    const Logins = { [GITHUB]: await aToken(world), "gitlab.com": await aToken(world) }

    await expect(call(world, operation, { ...target, Logins })).rejects.toThrow(NOT_SUPPORTED)
  })

  it("says that logins don't match on a pool without providers", async () => {
    const world = cognitoWorld(keyring)
    const target = operation === "GetId" ? { IdentityPoolId: POOL_ID } : { IdentityId: await anIdentityId(world) }
    world.pools.set(POOL_ID, { ...poolOf(world), openIdConnectProviderArns: [] })

    await expect(call(world, operation, { ...target, Logins: { [GITHUB]: await aToken(world) } })).rejects.toThrow(
      "Logins don't match. Please include at least one valid login for this identity or identity pool.",
    )
  })

  it("calls a developer provider's name no public provider", async () => {
    const world = cognitoWorld(keyring, { pool: { developerProviderName: "login.acme" } })

    const refusal = await refusalOf(world, { key: "login.acme", token: () => "any" })

    expect(refusal).toMatchObject({
      code: "InvalidParameterException",
      message: "Please provide a valid public provider.",
    })
  })

  it("takes a token whose grace has a second left, on both sides", async () => {
    const world = cognitoWorld(keyring, { pool: { roles: {} } })
    const late = await refusalOf(world, { token: () => aToken(world, { exp: NOW - 299 }) })
    const early = await refusalOf(world, { token: () => aToken(world, { nbf: NOW + 300, iat: NOW + 300 }) })

    expect([late, early].map((answer) => String(answer))).not.toContainEqual(expect.stringContaining("Invalid login"))
  })
})

describe("verifyLogin", () => {
  it("takes ES256 when the switch says so", async () => {
    const world = cognitoWorld(keyring, { open: { ecdsaLogins: "accept" } })
    const { privateKey, publicKey } = await generateKeyPair("ES256")
    const token = await new SignJWT(claimsOf(await aToken(world)))
      .setProtectedHeader({ alg: "ES256", kid: "ec" })
      .sign(privateKey)
    const source = { keyFor: () => Promise.resolve(publicKey) }
    const withEcdsa = { ...world, keyring: { ...keyring, sourceFor: () => source } }

    const answer = await call(withEcdsa, "GetId", { IdentityPoolId: POOL_ID, Logins: { [GITHUB]: token } })

    expect(answer).toEqual({ IdentityId: expect.stringMatching(/^eu-west-1:/) })
  })

  it("never repeats a token in a message", async () => {
    const world = cognitoWorld(keyring)
    const token = await badlySigned(world)
    const refusal: unknown = await call(world, "GetId", { IdentityPoolId: POOL_ID, Logins: { [GITHUB]: token } }).catch(
      (error: unknown) => error,
    )

    expect(String(refusal instanceof Error ? refusal.stack : refusal)).not.toContain(token.slice(0, 20))
  })
})
