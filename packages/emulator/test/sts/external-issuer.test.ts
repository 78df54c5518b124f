import { createServer } from "node:http"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { afterAll, describe, expect, it } from "vitest"
import { assumeWithWebIdentity } from "../../src/operations/sts/assume-with-web-identity.ts"
import { createKeyring } from "../../src/tokens/create-keyring.ts"
import { GITHUB, githubClaims } from "../support/sts-token.ts"
import { ACCOUNT, addProvider, addRole, contextOf, policyOf, stsWorld } from "../support/sts-world.ts"

const ISSUER = "https://ci.acme.example/oidc"
const SILENT = "https://silent.acme.example"
const pair = await generateKeyPair("ES256")
const documents: Readonly<Record<string, unknown>> = {
  "/.well-known/openid-configuration": { issuer: ISSUER, jwks_uri: `${ISSUER}/jwks` },
  "/jwks": { keys: [{ ...(await exportJWK(pair.publicKey)), kid: "one", alg: "ES256" }] },
}

const server = createServer(({ url = "" }, response) => {
  response.writeHead(documents[url] ? 200 : 404).end(JSON.stringify(documents[url] ?? {}))
})
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const address = server.address()
if (typeof address !== "object" || !address) throw new Error("The server has no port")
const location = `http://127.0.0.1:${address.port}`
const issuerLocations = { [ISSUER]: location, [SILENT]: `${location}/silent` }
const world = stsWorld(createKeyring({ githubIssuer: GITHUB, issuerLocations, fetch }))

for (const issuer of [ISSUER, SILENT]) addProvider(world, issuer)
const trusted = `arn:aws:iam::${ACCOUNT}:oidc-provider/ci.acme.example/oidc`
addRole(world, {
  trust: policyOf({
    Principal: { Federated: trusted },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: { StringEquals: { "ci.acme.example/oidc:sub": "job-1" } },
  }),
})

async function assume(claims: object) {
  const payload = githubClaims({ iss: ISSUER, sub: "job-1", ...claims })
  const webIdentityToken = await new SignJWT(payload)
    .setProtectedHeader({ alg: "ES256", kid: "one" })
    .sign(pair.privateKey)
  const input = { roleArn: `arn:aws:iam::${ACCOUNT}:role/deploy`, roleSessionName: "run-1", webIdentityToken }
  return assumeWithWebIdentity(contextOf(world), input)
}

describe("assumeWithWebIdentity with an issuer elsewhere", () => {
  it("believes an ES256 token by the issuer's own documents", async () => {
    await expect(assume({})).resolves.toMatchObject({
      provider: trusted,
      subject: "job-1",
      audience: "sts.amazonaws.com",
    })
  })

  it("still asks the trust policy", async () => {
    await expect(assume({ sub: "job-2" })).rejects.toMatchObject({ code: "AccessDenied" })
  })

  it("says that it has no key when the issuer's documents can't be had", async () => {
    await expect(assume({ iss: SILENT })).rejects.toMatchObject({
      code: "InvalidIdentityToken",
      message:
        "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    })
  })
})
