import { beforeEach, describe, expect, it } from "vitest"
import { assumeWithWebIdentity } from "../../src/operations/sts/assume-with-web-identity.ts"
import { createKeyring } from "../../src/tokens/create-keyring.ts"
import type { World } from "../../src/world/world.ts"
import { ACCOUNT, AUDIENCE, addProvider, call, cognitoWorld, NOW, POOL_ID } from "../support/cognito-world.ts"
import { contextOf } from "../support/sts-world.ts"

const OWN = "https://ci.acme.example"
let fetched: string[] = []
const fetch: typeof globalThis.fetch = async (input) => {
  fetched.push(String(input))
  return Response.json({})
}
const keyring = createKeyring({ githubIssuer: OWN, issuerLocations: {}, fetch })

beforeEach(() => {
  fetched = []
})

const lookalikes = [
  { issuer: `${OWN}/`, login: "ci.acme.example" },
  { issuer: "https://CI.acme.example", login: "CI.acme.example" },
  { issuer: "https://CI.acme.example/", login: "CI.acme.example" },
]

/** A world whose pool and account have a provider of exactly this URL. */
function worldWith(url: string): World {
  const login = url.replace("https://", "").replace(/\/$/, "")
  const arn = `arn:aws:iam::${ACCOUNT}:oidc-provider/${login}`
  const world = cognitoWorld(keyring, { pool: { openIdConnectProviderArns: [arn] } })
  const provider = addProvider(world, url)
  world.accounts.get(ACCOUNT)?.oidcProviders.set(arn, { ...provider, arn, login })
  return world
}

function aToken(iss: string): Promise<string> {
  return keyring.github.sign({ iss, sub: "job-1", aud: AUDIENCE, iat: NOW, exp: NOW + 300 })
}

describe.each(lookalikes)("an issuer that is the emulator's own but for its spelling, $issuer", ({ issuer, login }) => {
  it("has no key, and nothing is fetched for it", async () => {
    const key = keyring.sourceFor(issuer).keyFor({ alg: "RS256", kid: keyring.github.kid })

    await expect(key).rejects.toMatchObject({ reason: "ISSUER_REFUSED" })
    expect(fetched).toEqual([])
  })

  it("is refused by Cognito", async () => {
    const Logins = { [login]: await aToken(issuer) }

    await expect(call(worldWith(issuer), "GetId", { IdentityPoolId: POOL_ID, Logins })).rejects.toMatchObject({
      code: "NotAuthorizedException",
      message: "Invalid login token. Issuer doesn't match providerName",
    })
    expect(fetched).toEqual([])
  })

  it.each([
    { name: "a provider of this very URL", url: issuer },
    { name: "a provider of the issuer's true URL", url: OWN },
  ])("is refused by STS, with $name", async ({ url }) => {
    const input = { roleArn: `arn:aws:iam::${ACCOUNT}:role/deploy`, roleSessionName: "run-1" }
    const world = worldWith(url)

    await expect(
      assumeWithWebIdentity(contextOf(world), { ...input, webIdentityToken: await aToken(issuer) }),
    ).rejects.toMatchObject({
      code: "InvalidIdentityToken",
      message: `No OpenIDConnect provider found in your account for ${issuer}`,
    })
    expect(fetched).toEqual([])
  })
})
