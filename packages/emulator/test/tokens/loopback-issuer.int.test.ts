import { createServer } from "node:http"
import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from "@aws-sdk/client-cognito-identity"
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { afterAll, describe, expect, it } from "vitest"
import { createEmulator } from "../../src/index.ts"

const ACCOUNT = "111122223333"
const pair = await generateKeyPair("RS256")
const jwk = { ...(await exportJWK(pair.publicKey)), kid: "one", alg: "RS256" }
const server = createServer(({ url = "", headers }, response) => {
  const [path, document = ""] = url.split("/.well-known/")
  const issuer = `http://${headers.host}${path}`
  const discovery = { issuer, jwks_uri: `${issuer}/.well-known/keys` }
  response.end(JSON.stringify(document === "keys" ? { keys: [jwk] } : discovery))
})
await new Promise<void>((resolve) => server.listen(0, resolve))
const address = server.address()
const port = typeof address === "object" && address ? address.port : 0
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const role = (Federated: object | string, Condition: object) => ({
  Type: "AWS::IAM::Role",
  Properties: {
    AssumeRolePolicyDocument: {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Federated }, Action: ["sts:AssumeRoleWithWebIdentity"], Condition }],
    },
  },
})

function templateFor(url: string, declared: "declared" | "assumed"): string {
  const login = url.replace("http://", "")
  const arn = `arn:aws:iam::${ACCOUNT}:oidc-provider/${login}`
  const pool = "cognito-identity.amazonaws.com"
  const provider = { Type: "AWS::IAM::OIDCProvider", Properties: { Url: url, ClientIdList: ["sts.amazonaws.com"] } }
  return JSON.stringify({
    Resources: {
      ...(declared === "declared" && { Ci: provider }),
      Pool: {
        Type: "AWS::Cognito::IdentityPool",
        Properties: { AllowUnauthenticatedIdentities: false, OpenIdConnectProviderARNs: [arn] },
      },
      PoolRole: role(pool, { StringEquals: { [`${pool}:aud`]: { Ref: "Pool" } } }),
      Direct: role(arn, { StringEquals: { [`${login}:sub`]: "job-1" } }),
      Roles: {
        Type: "AWS::Cognito::IdentityPoolRoleAttachment",
        Properties: {
          IdentityPoolId: { Ref: "Pool" },
          Roles: { authenticated: { "Fn::GetAtt": ["PoolRole", "Arn"] } },
        },
      },
    },
    Outputs: {
      Pool: { Value: { Ref: "Pool" } },
      PoolRole: { Value: { "Fn::GetAtt": ["PoolRole", "Arn"] } },
      Direct: { Value: { "Fn::GetAtt": ["Direct", "Arn"] } },
    },
  })
}

describe.each([
  { name: "127.0.0.1", url: `http://127.0.0.1:${port}`, declared: "declared" },
  { name: "localhost with a path", url: `http://localhost:${port}/ci`, declared: "declared" },
  { name: "[::1]", url: `http://[::1]:${port}`, declared: "declared" },
  { name: "127.0.0.1 and named by ARN only", url: `http://127.0.0.1:${port}/ci`, declared: "assumed" },
] as const)("an issuer on $name", ({ url, declared }) => {
  it("is believed in the direct, basic and enhanced flows", async () => {
    await using emulator = createEmulator()
    const { outputs, warnings } = emulator.deploy({
      accountId: ACCOUNT,
      template: { body: templateFor(url, declared) },
    })
    expect(warnings.map(({ code }) => code)).toEqual([
      declared === "declared" ? "PROVIDER_ON_LOOPBACK" : "PROVIDER_ASSUMED",
    ])
    const token = await new SignJWT({ iss: url, sub: "job-1", aud: "sts.amazonaws.com" })
      .setIssuedAt()
      .setExpirationTime("5m")
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .sign(pair.privateKey)
    const config = { region: "us-east-1", maxAttempts: 1, requestHandler: emulator.requestHandler }
    const [cognito, sts] = [new CognitoIdentityClient(config), new STSClient(config)]
    const assume = (RoleArn: string | undefined, WebIdentityToken: string | undefined) =>
      sts.send(new AssumeRoleWithWebIdentityCommand({ RoleArn, WebIdentityToken, RoleSessionName: "ci" }))

    const login = url.replace("http://", "")
    const direct = await assume(outputs.Direct, token)
    expect(direct.Provider).toBe(`arn:aws:iam::${ACCOUNT}:oidc-provider/${login}`)
    const Logins = { [login]: token }
    const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId: outputs.Pool, Logins }))
    const { Token } = await cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
    expect((await assume(outputs.PoolRole, Token)).SubjectFromWebIdentityToken).toBe(IdentityId)
    const { Credentials } = await cognito.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
    expect(Credentials?.AccessKeyId).toMatch(/^ASIA/)
  })
})
