import { describe, expect, it } from "vitest"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import type { IdentityCache } from "../../src/identity/identity-cache.ts"
import { memoryIdentityCache } from "../../src/identity/memory-identity-cache.ts"
import type { EnhancedOptions, FlowOptions } from "../../src/options/flow-options.ts"
import { anAnswer, aRuntime } from "../support/a-runtime.ts"
import { anOpenIdToken, aToken } from "../support/a-token.ts"
import { type AwsStub, awsStub, cognitoError, identityId, json, type StubBehavior } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { basic, direct, enhanced } from "../support/options.ts"
import { thrownBy } from "../support/thrown-by.ts"

const operations = ({ calls }: AwsStub): string[] => calls.map((call) => call.operation)
const otherId = identityId.replace("0c9d", "1111")

/** Exchanges of separate providers, as of separate processes, that share a cache. */
function exchange(aws: AwsStub, options: FlowOptions, claims: Record<string, unknown> = {}): Promise<unknown> {
  const runtime = aRuntime({ fetch: async () => anAnswer({ value: aToken(claims) }) })
  return fromGithubCognito({ ...options, runtime, clientConfig: { requestHandler: aws.requestHandler } })()
}

describe("option identityCache", () => {
  it.each([
    { name: "basic", options: basic, calls: ["GetOpenIdToken", "AssumeRoleWithWebIdentity"] },
    { name: "enhanced", options: enhanced, calls: ["GetCredentialsForIdentity"] },
  ])("skips GetId from the second exchange on in flow $name", async ({ options, calls }) => {
    const aws = awsStub()
    const identityCache = memoryIdentityCache()
    await exchange(aws, { ...options, identityCache })
    await exchange(aws, { ...options, identityCache })
    expect(operations(aws)).toEqual(["GetId", ...calls, ...calls])
    expect(aws.calls.at(1 + calls.length)?.input).toMatchObject({ IdentityId: identityId })
  })

  it.each([
    { name: "sub", claims: { sub: "repo:octo-org/octo-repo:pull_request" } },
    { name: "issuer", claims: { iss: "https://token.actions.githubusercontent.com/acme" } },
  ])("never takes an identity over to another $name", async ({ claims }) => {
    const aws = awsStub()
    const identityCache = memoryIdentityCache()
    await exchange(aws, { ...basic, identityCache })
    await exchange(aws, { ...basic, identityCache }, claims)
    expect(operations(aws).filter((name) => name === "GetId")).toHaveLength(2)
  })

  it.each<{ name: string; refusal: StubBehavior }>([
    { name: "is unknown", refusal: cognitoError("ResourceNotFoundException", "Identity 'x' not found.") },
    {
      name: "has other logins",
      refusal: cognitoError("NotAuthorizedException", "Logins don't match. Please include at least one valid login"),
    },
    { name: "is forbidden", refusal: cognitoError("NotAuthorizedException", "Access to Identity 'x' is forbidden.") },
    { name: "is linked elsewhere", refusal: cognitoError("ResourceConflictException", "linked") },
  ])("is asked again, with the same CI token, when the kept identity $name", async ({ refusal }) => {
    const identityCache = memoryIdentityCache()
    await exchange(awsStub({ GetId: json({ IdentityId: otherId }) }), { ...basic, identityCache })
    const open = json({ IdentityId: identityId, Token: anOpenIdToken() })
    const aws = awsStub({ GetOpenIdToken: [refusal, open] })
    let tokens = 0
    const runtime = aRuntime({
      fetch: async () => {
        tokens += 1
        return anAnswer({ value: aToken() })
      },
    })
    const clientConfig = { requestHandler: aws.requestHandler }
    const credentials = await fromGithubCognito({ ...basic, identityCache, runtime, clientConfig })()
    expect(operations(aws)).toEqual(["GetOpenIdToken", "GetId", "GetOpenIdToken", "AssumeRoleWithWebIdentity"])
    expect({ tokens, identityId: credentials.identityId }).toEqual({ tokens: 1, identityId })
  })

  it("gives up when the new identity is refused as well", async () => {
    const identityCache = memoryIdentityCache()
    await exchange(awsStub(), { ...basic, identityCache })
    const aws = awsStub({ GetOpenIdToken: cognitoError("ResourceNotFoundException", "Identity 'x' not found.") })
    const { code } = await failureOf(exchange(aws, { ...basic, identityCache }))
    expect(code).toBe("ERR_POOL_NOT_FOUND")
    expect(operations(aws)).toEqual(["GetOpenIdToken", "GetId", "GetOpenIdToken"])
  })

  it("keeps the identity when the refusal is about something else", async () => {
    const identityCache = memoryIdentityCache()
    await exchange(awsStub(), { ...basic, identityCache })
    const aws = awsStub({ GetOpenIdToken: cognitoError("NotAuthorizedException", "Token is not yet valid") })
    await failureOf(exchange(aws, { ...basic, identityCache }))
    expect(operations(aws)).toEqual(["GetOpenIdToken"])
  })

  it("keeps the identity that Cognito answers with when two were merged", async () => {
    const identityCache = memoryIdentityCache()
    const merged = awsStub({ GetOpenIdToken: json({ IdentityId: otherId, Token: anOpenIdToken() }) })
    await exchange(merged, { ...basic, identityCache })
    const aws = awsStub()
    await exchange(aws, { ...basic, identityCache })
    expect(aws.calls[0]?.input).toMatchObject({ IdentityId: otherId })
  })

  it.each<{ name: string; options: Partial<EnhancedOptions>; asked: number }>([
    { name: "once by default, for a provider keeps it in memory", options: {}, asked: 1 },
    { name: 'each time when it is "off"', options: { identityCache: "off" }, asked: 2 },
    { name: "never when identityId is given", options: { identityId, identityCache: memoryIdentityCache() }, asked: 0 },
  ])("asks GetId $name", async ({ options, asked }) => {
    const aws = awsStub()
    const clientConfig = { requestHandler: aws.requestHandler }
    const provider = fromGithubCognito({ ...enhanced, ...options, runtime: aRuntime(), clientConfig })
    await provider()
    await provider({ forceRefresh: true })
    expect(operations(aws).filter((name) => name === "GetId")).toHaveLength(asked)
    expect(operations(aws).filter((name) => name === "GetCredentialsForIdentity")).toHaveLength(2)
  })

  it("is not shared between providers by default", async () => {
    const aws = awsStub()
    await exchange(aws, enhanced)
    await exchange(aws, enhanced)
    expect(operations(aws).filter((name) => name === "GetId")).toHaveLength(2)
  })
})

describe("option identityCache, a cache of one's own", () => {
  const broken = (): Promise<never> => Promise.reject(Object.assign(new Error("secret"), { code: "EIO" }))

  it("never fails an exchange, and is told to the logger without its words", async () => {
    const lines: unknown[] = []
    const log = (...line: unknown[]): void => void lines.push(...line)
    const logger = { trace: log, debug: () => {}, info: log, warn: log, error: log }
    const identityCache: IdentityCache = { get: broken, set: broken, delete: broken }
    await exchange(awsStub(), { ...basic, identityCache, logger })
    expect(lines).toEqual(Array(2).fill("@claimbridge/core - the identity cache failed: EIO"))
  })

  it.each([
    { name: "no id", kept: "nonsense" },
    { name: "an id of another region", kept: identityId.replace("eu-west-1", "us-east-1") },
    { name: "no text", kept: JSON.parse("7") },
  ])("counts as empty when it answers with $name", async ({ kept }) => {
    const aws = awsStub()
    await exchange(aws, { ...basic, identityCache: { ...memoryIdentityCache(), get: async () => kept } })
    expect(operations(aws)[0]).toBe("GetId")
  })

  it("may fail when the logger cannot warn", async () => {
    const logger = JSON.parse("{}")
    await exchange(awsStub(), { ...basic, identityCache: { get: broken, set: broken, delete: broken }, logger })
  })

  it("sees hashes in place of claims", async () => {
    const keys: string[] = []
    const cache = memoryIdentityCache()
    const get = (key: string) => cache.get(key).finally(() => keys.push(key))
    await exchange(awsStub(), { ...basic, identityCache: { ...cache, get } })
    expect(keys).toEqual([expect.stringMatching(/^[\w-]{43}$/)])
  })

  it.each([
    { name: "a path", identityCache: JSON.parse('"/tmp/x"') },
    { name: "false", identityCache: JSON.parse("false") },
    { name: "half a cache", identityCache: { get: async () => undefined } },
  ])("is refused when it is $name", ({ identityCache }) => {
    const { code, details } = thrownBy(() => fromGithubCognito({ ...basic, identityCache }))
    expect({ code, option: details.option }).toEqual({ code: "ERR_OPTION_INVALID", option: "identityCache" })
  })

  it("does not go with flow direct", () => {
    const options = { ...direct, identityCache: memoryIdentityCache() }
    // @ts-expect-error direct has no identity
    expect(thrownBy(() => fromGithubCognito(options)).code).toBe("ERR_OPTION_CONFLICT")
  })
})
