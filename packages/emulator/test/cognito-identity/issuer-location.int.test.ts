import { createServer } from "node:http"
import { CognitoIdentityClient, GetIdCommand } from "@aws-sdk/client-cognito-identity"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { afterAll, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"

const ISSUER = "https://gitlab.acme.example/ci"
const LOGIN = "gitlab.acme.example/ci"
const AUDIENCE = "cognito-identity.amazonaws.com"
const pair = await generateKeyPair("RS256")
const jwk = { ...(await exportJWK(pair.publicKey)), kid: "one", alg: "RS256" }
const documents: Readonly<Record<string, object>> = {
  "/oidc/.well-known/openid-configuration": { issuer: ISSUER, jwks_uri: `${ISSUER}/keys` },
  "/oidc/keys": { keys: [jwk] },
}

const asked: string[] = []
const server = createServer(({ url = "" }, response) => {
  asked.push(url)
  response.writeHead(documents[url] ? 200 : 404).end(JSON.stringify(documents[url] ?? {}))
})
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
const address = server.address()
const port = typeof address === "object" && address ? address.port : 0
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const template = {
  Resources: {
    Ci: { Type: "AWS::IAM::OIDCProvider", Properties: { Url: ISSUER, ClientIdList: [AUDIENCE] } },
    Pool: {
      Type: "AWS::Cognito::IdentityPool",
      Properties: {
        AllowUnauthenticatedIdentities: false,
        OpenIdConnectProviderARNs: [{ "Fn::GetAtt": ["Ci", "Arn"] }],
      },
    },
  },
  Outputs: { Pool: { Value: { Ref: "Pool" } } },
}

it("believes an https issuer through its documents on a loopback port", async () => {
  await using emulator = createEmulator({ issuerLocations: { [ISSUER]: `http://127.0.0.1:${port}/oidc` } })
  const { outputs } = emulator.deploy({ accountId: "111122223333", template: { body: JSON.stringify(template) } })
  const config = { region: "us-east-1", maxAttempts: 1, requestHandler: emulator.requestHandler }
  const getId = async (kid: string): Promise<string | undefined> => {
    const token = await new SignJWT({ iss: ISSUER, sub: "project_path:acme/shop", aud: AUDIENCE })
      .setIssuedAt()
      .setExpirationTime("5m")
      .setProtectedHeader({ alg: "RS256", kid })
      .sign(pair.privateKey)
    const input = { IdentityPoolId: outputs.Pool, Logins: { [LOGIN]: token } }
    return (await new CognitoIdentityClient(config).send(new GetIdCommand(input))).IdentityId
  }

  expect(await getId("one")).toMatch(/^us-east-1:[0-9a-f-]{36}$/)
  expect(asked).toEqual(Object.keys(documents))
  await expect(getId("two")).rejects.toMatchObject({
    name: "NotAuthorizedException",
    message: "Invalid login token. Couldn't verify signed token.",
  })
})
