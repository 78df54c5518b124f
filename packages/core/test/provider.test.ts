import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { createCredentialChain } from "@aws-sdk/credential-providers"
import { NodeHttpHandler } from "@smithy/node-http-handler"
import { describe, expect, it } from "vitest"
import type { CognitoProviderProperties } from "../src/cognito-credential-provider.ts"
import { fromCognito } from "../src/from-cognito.ts"
import { fromGithubCognito } from "../src/from-github-cognito.ts"
import type { Runtime } from "../src/runtime.ts"
import { anAnswer, aRuntime } from "./support/a-runtime.ts"
import { aToken } from "./support/a-token.ts"
import { awsStub, cognitoError } from "./support/aws-stub.ts"
import { failureOf } from "./support/failure-of.ts"
import { basic, direct, enhanced } from "./support/options.ts"

describe("a provider", () => {
  it("does nothing when it is made", () => {
    const fetch: Runtime["fetch"] = () => Promise.reject(new Error("sent"))
    const { calls, requestHandler } = awsStub()
    fromGithubCognito({ ...basic, runtime: aRuntime({ fetch }), clientConfig: { requestHandler } })
    expect(calls).toEqual([])
  })

  it("joins concurrent calls into one exchange", async () => {
    let tokens = 0
    const fetch: Runtime["fetch"] = async () => {
      tokens += 1
      return anAnswer({ value: aToken() })
    }
    const { calls, requestHandler } = awsStub()
    const provider = fromGithubCognito({ ...basic, runtime: aRuntime({ fetch }), clientConfig: { requestHandler } })
    const all = await Promise.all(Array.from({ length: 50 }, () => provider()))
    expect(new Set(all.map((credentials) => credentials.accessKeyId)).size).toBe(1)
    expect({ tokens, calls: calls.length }).toEqual({ tokens: 1, calls: 3 })
  })

  it("gives everybody the same credentials, which nobody can change", async () => {
    const { requestHandler } = awsStub()
    const provider = fromGithubCognito({ ...basic, runtime: aRuntime(), clientConfig: { requestHandler } })
    const [one, other] = [await provider(), await provider()]
    expect(other).toBe(one)
    expect(() => Object.assign(one, { accessKeyId: "changed" })).toThrow(TypeError)
  })

  it.each([
    { name: "basic", options: basic },
    { name: "enhanced", options: enhanced },
  ])("gives credentials that a client takes as an object in flow $name", async ({ options }) => {
    const { calls, requestHandler } = awsStub()
    const provider = fromGithubCognito({ ...options, runtime: aRuntime(), clientConfig: { requestHandler } })
    const s3 = new S3Client({ region: "eu-west-1", requestHandler, credentials: await provider() })
    await s3.send(new GetObjectCommand({ Bucket: "acme-artifacts", Key: "octo-org/octo-repo/app.tgz" }))
    expect(calls.at(-1)?.operation).toBe("S3")
  })

  it("takes this process for parts of the runtime that are undefined", async () => {
    const { requestHandler } = awsStub()
    const { env, fetch } = aRuntime()
    const runtime: object = { env, fetch, readFile: undefined, startTimer: undefined }
    const provider = fromGithubCognito({ ...basic, runtime, clientConfig: { requestHandler } })
    await expect(provider()).resolves.toHaveProperty("accessKeyId")
  })

  it("keeps to the options as they were when it was made", async () => {
    const { calls, requestHandler } = awsStub()
    const options = { ...basic, runtime: aRuntime(), clientConfig: { requestHandler } }
    const provider = fromGithubCognito(options)
    Object.assign(options, { roleArn: "changed" })
    await provider()
    expect(calls[2]?.input.RoleArn).toBe(basic.roleArn)
  })

  it("starts anew after a failure", async () => {
    const refusal = cognitoError("NotAuthorizedException", "Unauthenticated access is not supported")
    const { requestHandler } = awsStub({ GetId: [refusal, { status: 200, body: '{"IdentityId":"eu-west-1:1"}' }] })
    let nowMs = Date.parse("2029-12-31T12:00Z")
    const runtime = aRuntime({ now: () => new Date(nowMs) })
    const provider = fromGithubCognito({ ...enhanced, runtime, clientConfig: { requestHandler } })
    const failures = await Promise.all([failureOf(provider()), failureOf(provider())])
    expect(failures.map((error) => error.code)).toEqual(["ERR_LOGIN_EMPTY", "ERR_LOGIN_EMPTY"])
    nowMs += 5_000
    await expect(provider()).resolves.toHaveProperty("accessKeyId")
  })

  it("serves ten requests of a client with one exchange", async () => {
    const { calls, requestHandler } = awsStub()
    const credentials = fromGithubCognito({ ...basic, runtime: aRuntime() })
    const s3 = new S3Client({ region: "eu-west-1", requestHandler, credentials })
    for (let request = 0; request < 10; request += 1) {
      await s3.send(new GetObjectCommand({ Bucket: "acme-artifacts", Key: "octo-org/octo-repo/app.tgz" }))
    }
    const count = (operation: string): number => calls.filter((call) => call.operation === operation).length
    expect({ GetId: count("GetId"), S3: count("S3") }).toEqual({ GetId: 1, S3: 10 })
  })

  it("names claimbridge and its version to AWS", async () => {
    const { calls, requestHandler } = awsStub()
    await fromGithubCognito({ ...basic, runtime: aRuntime(), clientConfig: { requestHandler } })()
    for (const { userAgent } of calls) expect(userAgent).toMatch(/claimbridge\/\d+\.\d+\.\d+/)
  })
})

describe("a provider in a chain of the SDK", () => {
  const keys = { accessKeyId: "of-the-next", secretAccessKey: "x" }

  it("lets the next one come outside CI", async () => {
    const chain = createCredentialChain(
      fromGithubCognito({ ...basic, runtime: aRuntime({ env: {} }) }),
      async () => keys,
    )
    expect(await chain()).toEqual(keys)
  })

  it("falls back to no other identity in a job that may not ask", async () => {
    const env = { GITHUB_ACTIONS: "true" }
    const chain = createCredentialChain(fromGithubCognito({ ...basic, runtime: aRuntime({ env }) }), async () => keys)
    expect((await failureOf(chain())).code).toBe("ERR_TOKEN_PERMISSION_MISSING")
  })
})

describe("a provider and the client that asks", () => {
  const callerOf = (config: ConstructorParameters<typeof S3Client>[0]): CognitoProviderProperties => ({
    callerClientConfig: new S3Client({ credentials: { accessKeyId: "x", secretAccessKey: "y" }, ...config }).config,
  })

  it("sends every call through the client's request handler, so that proxies work", async () => {
    const { calls, requestHandler } = awsStub()
    await fromGithubCognito({ ...basic, runtime: aRuntime() })(callerOf({ region: "eu-west-2", requestHandler }))
    expect(calls.map((call) => call.operation)).toEqual(["GetId", "GetOpenIdToken", "AssumeRoleWithWebIdentity"])
  })

  it("calls Cognito and STS in the pool's region, whatever the client's", async () => {
    const { calls, requestHandler } = awsStub()
    await fromGithubCognito({ ...basic, runtime: aRuntime() })(callerOf({ region: "ap-southeast-2", requestHandler }))
    expect(calls.map((call) => call.host)).toEqual([
      "cognito-identity.eu-west-1.amazonaws.com",
      "cognito-identity.eu-west-1.amazonaws.com",
      "sts.eu-west-1.amazonaws.com",
    ])
  })

  it("moves STS alone with clientConfig.region", async () => {
    const { calls, requestHandler } = awsStub()
    const clientConfig = { requestHandler, region: async () => "eu-central-1" }
    await fromGithubCognito({ ...basic, runtime: aRuntime(), clientConfig })()
    expect(calls[0]?.host).toBe("cognito-identity.eu-west-1.amazonaws.com")
    expect(calls[2]?.host).toBe("sts.eu-central-1.amazonaws.com")
  })

  it.each([
    { name: "FIPS", config: { useFipsEndpoint: true }, host: "sts-fips.us-east-1.amazonaws.com" },
    { name: "dual-stack", config: { useDualstackEndpoint: true }, host: "sts.us-east-1.api.aws" },
  ])("uses $name endpoints when the client does", async ({ config, host }) => {
    const { calls, requestHandler } = awsStub()
    await fromGithubCognito({ ...direct, runtime: aRuntime() })(
      callerOf({ region: "us-east-1", requestHandler, ...config }),
    )
    expect(calls[0]?.host).toBe(host)
  })

  it("prefers clientConfig over the client", async () => {
    const { calls, requestHandler } = awsStub()
    const unused = awsStub()
    const clientConfig = { requestHandler, region: "us-east-2", useFipsEndpoint: false, userAgentAppId: "mine" }
    const caller = callerOf({
      region: "us-east-1",
      requestHandler: unused.requestHandler,
      useFipsEndpoint: true,
      userAgentAppId: "theirs",
    })
    await fromGithubCognito({ ...direct, runtime: aRuntime(), clientConfig })(caller)
    expect(unused.calls).toEqual([])
    expect(calls[0]).toMatchObject({
      host: "sts.us-east-2.amazonaws.com",
      userAgent: expect.stringContaining("app/mine"),
    })
  })

  it("passes the client's application id on", async () => {
    const { calls, requestHandler } = awsStub()
    await fromGithubCognito({ ...basic, runtime: aRuntime() })(
      callerOf({ region: "eu-west-1", requestHandler, userAgentAppId: "acme-deploy" }),
    )
    for (const { userAgent } of calls) expect(userAgent).toContain("app/acme-deploy")
  })

  it("does not close the client's request handler", async () => {
    let isDestroyed = false
    const { requestHandler } = awsStub()
    const watched = Object.assign(requestHandler, { destroy: () => (isDestroyed = true) })
    await fromGithubCognito({ ...basic, runtime: aRuntime() })(
      callerOf({ region: "eu-west-1", requestHandler: watched }),
    )
    expect(isDestroyed).toBe(false)
  })

  it("leaves a handler that speaks HTTP/2 only to its client", async () => {
    const env = { ...aRuntime().env, AWS_ENDPOINT_URL: "http://127.0.0.1:1" }
    const { calls, requestHandler } = awsStub()
    const h2 = Object.assign(requestHandler, { metadata: { handlerProtocol: "h2" } })
    const error = await failureOf(
      fromGithubCognito({ ...basic, runtime: aRuntime({ env }) })(
        callerOf({ region: "eu-west-1", requestHandler: h2 }),
      ),
    )
    expect(error.code).toBe("ERR_CONNECTION_FAILED")
    expect(error.message).toContain("127.0.0.1:1")
    expect(calls).toEqual([])
  })

  it("takes a NodeHttpHandler as clientConfig.requestHandler", () => {
    expect(() => fromGithubCognito({ ...basic, clientConfig: { requestHandler: new NodeHttpHandler() } })).not.toThrow()
  })
})

describe("a provider's logger", () => {
  it("gets the SDK's kind of lines", async () => {
    const lines: string[] = []
    const logger = { debug: (...text: unknown[]) => lines.push(text.join(" ")), info: fail, warn: fail, error: fail }
    const { requestHandler } = awsStub()
    const options = { ...basic, logger, runtime: aRuntime(), clientConfig: { requestHandler } }
    await fromGithubCognito(options)()
    await failureOf(fromCognito({ ...options, token: async () => "x" })())
    expect(lines).toEqual([
      "@claimbridge/core - fromGithubCognito flow basic",
      "@claimbridge/core - credentials until 2030-01-01T01:00:00.000Z",
      "@claimbridge/core - fromCognito flow basic",
      expect.stringMatching(/^@claimbridge\/core \(!\) ERR_TOKEN_MALFORMED: /),
    ])
  })

  it("says with an arrow that the next provider comes", async () => {
    const lines: string[] = []
    const logger = { debug: (...text: unknown[]) => lines.push(text.join(" ")), info: fail, warn: fail, error: fail }
    await failureOf(fromGithubCognito({ ...basic, logger, runtime: aRuntime({ env: {} }) })())
    expect(lines[1]).toMatch(/^@claimbridge\/core -> ERR_CI_NOT_DETECTED/)
  })
})

describe("fromCognito", () => {
  it("wraps an error of its own token source", async () => {
    const token = () => Promise.reject(new RangeError("vault sealed"))
    const error = await failureOf(fromCognito({ ...basic, token, runtime: aRuntime() })())
    expect(error.code).toBe("ERR_TOKEN_SOURCE_FAILED")
    expect(error.message).toContain("RangeError")
    expect(error.cause).toMatchObject({ message: "vault sealed" })
  })

  it.each([
    { name: "no token", value: undefined, says: "type undefined" },
    { name: "a token without issuer", value: aToken({ iss: undefined }), says: "no iss claim" },
  ])("refuses a source that gives $name", async ({ value, says }) => {
    const token = () => Promise.resolve(JSON.parse(JSON.stringify({ value })).value)
    const error = await failureOf(
      fromCognito({
        ...basic,
        token,
        runtime: aRuntime(),
        clientConfig: { requestHandler: awsStub().requestHandler },
      })(),
    )
    expect(error.code).toBe("ERR_TOKEN_MALFORMED")
    expect(error.message).toContain(says)
  })
})

function fail(): never {
  throw new Error("only debug lines are expected")
}
