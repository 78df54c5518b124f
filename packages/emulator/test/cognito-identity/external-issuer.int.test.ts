import { createServer } from "node:http"
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from "jose"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { World } from "../../src/world/world.ts"
import {
  ACCOUNT,
  AUDIENCE,
  addProvider,
  call,
  claimsOf,
  cognitoKeyring,
  cognitoWorld,
  NOW,
  POOL_ID,
} from "../support/cognito-world.ts"

/** A GitLab of our own, on a loopback port, behind real documents. */
let issuer = ""
let privateKey: CryptoKey
const documents = new Map<string, object>()
const server = createServer(({ url = "" }, response) => {
  const body = documents.get(url)
  response.writeHead(body ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(body ?? {}))
})

beforeAll(async () => {
  const pair = await generateKeyPair("RS256", { extractable: true })
  privateKey = pair.privateKey
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port")
  issuer = `http://127.0.0.1:${address.port}`
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: "gitlab", alg: "RS256", use: "sig" }
  documents.set("/.well-known/openid-configuration", { issuer, jwks_uri: `${issuer}/oauth/discovery/keys` })
  documents.set("/oauth/discovery/keys", { keys: [jwk] })
})

afterAll(() => {
  server.close()
})

function aGitlabToken(kid = "gitlab"): Promise<string> {
  return new SignJWT({ project_path: "acme/shop", user_id: "7", iss: issuer, aud: AUDIENCE })
    .setSubject("project_path:acme/shop:ref_type:branch:ref:main")
    .setIssuedAt(NOW)
    .setExpirationTime(NOW + 300)
    .setProtectedHeader({ alg: "RS256", kid })
    .sign(privateKey)
}

function worldWith(url: string): World {
  const login = url.replace(/^https?:\/\//, "")
  const arn = `arn:aws:iam::${ACCOUNT}:oidc-provider/${login}`
  const map = { useDefaults: false, tags: { project: "project_path" } }
  const pool = { openIdConnectProviderArns: [arn], principalTagMaps: new Map([[arn, map]]) }
  const world = cognitoWorld(cognitoKeyring(), { pool })
  addProvider(world, url)
  return world
}

describe("GetId", () => {
  it("believes an issuer through its own documents, and maps its claims", async () => {
    const world = worldWith(issuer)
    const Logins = { [issuer.slice("http://".length)]: await aGitlabToken() }

    const { IdentityId } = await call(world, "GetId", { IdentityPoolId: POOL_ID, Logins })
    const { Token } = await call(world, "GetOpenIdToken", { IdentityId, Logins })

    expect(claimsOf(Token)["https://aws.amazon.com/tags"]).toEqual({ principal_tags: { project: ["acme/shop"] } })
  })

  it("refuses a key that the issuer doesn't have", async () => {
    const Logins = { [issuer.slice("http://".length)]: await aGitlabToken("stranger") }

    await expect(call(worldWith(issuer), "GetId", { IdentityPoolId: POOL_ID, Logins })).rejects.toMatchObject({
      code: "NotAuthorizedException",
      message: "Invalid login token. Couldn't verify signed token.",
    })
  })

  it("says that the issuer can't be reached", async () => {
    const world = worldWith(issuer)
    const unreachable = cognitoKeyring({ [issuer]: `${issuer}/nowhere` })
    const Logins = { [issuer.slice("http://".length)]: await aGitlabToken() }

    await expect(
      call({ ...world, keyring: unreachable }, "GetId", { IdentityPoolId: POOL_ID, Logins }),
    ).rejects.toMatchObject({ code: "ExternalServiceException", status: 400 })
  })
})
