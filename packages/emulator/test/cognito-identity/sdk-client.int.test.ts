import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetIdentityPoolRolesCommand,
  GetOpenIdTokenCommand,
  GetPrincipalTagAttributeMapCommand,
  NotAuthorizedException,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
} from "@aws-sdk/client-cognito-identity"
import { createRemoteJWKSet, customFetch, jwtVerify } from "jose"
import { afterAll, describe, expect, it } from "vitest"
import type { GithubJob } from "../../src/issuer/github-job.ts"
import { claimsOf } from "../support/cognito-world.ts"
import { ACCOUNT, anEmulator, LOGIN } from "../support/emulator.ts"

const { emulator, poolId: IdentityPoolId, deployArn } = anEmulator()
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${LOGIN}`
const config = { region: "us-east-1", maxAttempts: 1, requestHandler: emulator.requestHandler }
const unsigned = new CognitoIdentityClient(config)
const admin = new CognitoIdentityClient({ ...config, credentials: emulator.adminCredentials(ACCOUNT) })

afterAll(() => emulator.close())

/** Asks for a token as a job does: over HTTP, with the bearer of its environment. */
async function requestToken({ env }: GithubJob, audience: string): Promise<string> {
  const url = new URL(env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "")
  url.searchParams.set("audience", audience)
  const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` }
  const body: unknown = await (await emulator.fetch(new Request(url, { headers }))).json()
  return body && typeof body === "object" && "value" in body ? String(body.value) : expect.unreachable("no token")
}

async function jobLogins(): Promise<Record<string, string>> {
  const job = emulator.githubJob({ claims: { repository: "acme/shop" } })
  return { [LOGIN]: await requestToken(job, "cognito-identity.amazonaws.com") }
}

describe("cognitoIdentityOperations", () => {
  it("lead the SDK's client from a job's token to an open ID token that Cognito's keys verify", async () => {
    const Logins = await jobLogins()
    const { IdentityId } = await unsigned.send(new GetIdCommand({ IdentityPoolId, Logins }))
    const { Token = "" } = await unsigned.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))

    const keys = createRemoteJWKSet(new URL("https://cognito-identity.amazonaws.com/.well-known/jwks_uri"), {
      [customFetch]: (url, options) => emulator.fetch(new Request(url, { headers: options.headers })),
    })
    const { payload } = await jwtVerify(Token, keys, { audience: IdentityPoolId, algorithms: ["RS512"] })
    expect(payload).toMatchObject({
      sub: IdentityId,
      "https://aws.amazon.com/tags": { principal_tags: { repository: ["acme/shop"] } },
    })
  })

  it("give the SDK's client credentials of the pool's role", async () => {
    const Logins = await jobLogins()
    const { IdentityId } = await unsigned.send(new GetIdCommand({ IdentityPoolId, Logins }))

    const { Credentials } = await unsigned.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))

    expect(Credentials).toEqual({
      AccessKeyId: expect.stringMatching(/^ASIA/),
      SecretKey: expect.any(String),
      SessionToken: expect.any(String),
      Expiration: expect.any(Date),
    })
    expect(Math.round((Number(Credentials?.Expiration) - Date.now()) / 60_000)).toBe(60)
  })

  it("refuse with an exception that the SDK's client knows", async () => {
    const refusal: unknown = await unsigned.send(new GetIdCommand({ IdentityPoolId })).catch((error: unknown) => error)

    expect(refusal).toBeInstanceOf(NotAuthorizedException)
    expect(refusal).toMatchObject({
      message: "Unauthenticated access is not supported for this identity pool.",
      $metadata: { httpStatusCode: 400, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    })
  })

  it("let an administrator manage a pool through the SDK's client", async () => {
    const wanted = {
      IdentityPoolName: "ci",
      AllowUnauthenticatedIdentities: false,
      OpenIdConnectProviderARNs: [PROVIDER],
    }
    const { IdentityPoolId: id } = await admin.send(new CreateIdentityPoolCommand(wanted))
    const map = { IdentityPoolId: id, IdentityProviderName: PROVIDER, PrincipalTags: { event: "event_name" } }
    await admin.send(new SetPrincipalTagAttributeMapCommand(map))
    const roles = { IdentityPoolId: id, Roles: { authenticated: deployArn } }
    await admin.send(new SetIdentityPoolRolesCommand(roles))

    expect(await admin.send(new DescribeIdentityPoolCommand({ IdentityPoolId: id }))).toMatchObject(wanted)
    expect(await admin.send(new GetPrincipalTagAttributeMapCommand(map))).toMatchObject({ ...map, UseDefaults: false })
    expect(await admin.send(new GetIdentityPoolRolesCommand({ IdentityPoolId: id }))).toMatchObject(roles)
  })

  it("refuse a management call that nobody signed with known keys", async () => {
    const stranger = new CognitoIdentityClient({
      ...config,
      credentials: { accessKeyId: "AKIANOBODY", secretAccessKey: "x" },
    })

    await expect(stranger.send(new DescribeIdentityPoolCommand({ IdentityPoolId }))).rejects.toMatchObject({
      name: "UnrecognizedClientException",
    })
  })
})

describe("githubJob", () => {
  it("gives tokens that say what the job is, for the audience that it asks for", async () => {
    const job = emulator.githubJob({ claims: { repository: "acme/shop", run_id: "42" } })

    expect(claimsOf(await requestToken(job, "acme"))).toMatchObject({ ...job.claims, aud: "acme", run_id: "42" })
  })
})
