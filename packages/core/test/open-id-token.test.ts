import { describe, expect, it } from "vitest"
import { createCognitoSession } from "../src/create-cognito-session.ts"
import type { ClaimbridgeEvent } from "../src/events/claimbridge-event.ts"
import { aRuntime } from "./support/a-runtime.ts"
import { anOpenIdToken } from "./support/a-token.ts"
import { awsStub, cognitoError, identityId, json, type StubBehavior } from "./support/aws-stub.ts"
import { failureOf } from "./support/failure-of.ts"
import { identityPoolId, roleArn } from "./support/options.ts"

const startMs = Date.UTC(2030, 0, 1)
const iat = startMs / 1000
const token = anOpenIdToken({ repository: "octo-org/octo-repo" }, { iat, exp: iat + 600 })
const opened = json({ IdentityId: identityId, Token: token })

/** A session of a GitHub job whose clock is wrong by so much. */
function aSession(behaviors: Record<string, StubBehavior> = {}, offMs = 0) {
  const aws = awsStub({ GetOpenIdToken: opened, ...behaviors })
  const events: ClaimbridgeEvent[] = []
  const session = createCognitoSession({
    identityPoolId,
    runtime: aRuntime({ now: () => new Date(startMs + offMs) }),
    clientConfig: { requestHandler: aws.requestHandler, maxAttempts: 1 },
    onEvent: (event) => events.push(event),
  })
  return { session, events, operations: () => aws.calls.map(({ operation }) => operation) }
}

describe("openIdToken", () => {
  it("gives the pool's token, its end, and the session's name", async () => {
    const { session } = aSession()
    expect(await session.openIdToken({ roleSessionName: "{run_id}-ci" })).toEqual({
      token,
      expiration: new Date(startMs + 600_000),
      identityId,
      roleSessionName: "4711-ci",
    })
    expect(await session.openIdToken()).toMatchObject({ roleSessionName: "claimbridge-4711" })
  })

  it("is shared with the roles", async () => {
    const { session, operations } = aSession()
    await Promise.all([session.openIdToken(), session.forRole({ roleArn })()])
    await session.openIdToken()
    expect(operations()).toEqual(["GetId", "GetOpenIdToken", "AssumeRoleWithWebIdentity"])
  })

  it("is another one when that is asked for, for the roles too", async () => {
    const { session, operations } = aSession()
    await session.openIdToken()
    await session.openIdToken({ forceRefresh: true })
    await session.forRole({ roleArn })()
    expect(operations()).toEqual(["GetId", "GetOpenIdToken", "GetOpenIdToken", "AssumeRoleWithWebIdentity"])
  })

  it("ends on this machine's clock, even if that is wrong", async () => {
    const { session } = aSession({}, 3_600_000)
    expect((await session.openIdToken()).expiration).toEqual(new Date(startMs + 3_600_000 + 600_000))
  })

  it.each([
    { name: "a claim that is missing", roleSessionName: "{nope}", code: "ERR_CLAIM_MISSING" },
    { name: "a name that is no template", roleSessionName: "{run_id", code: "ERR_OPTION_INVALID" },
  ])("refuses $name", async ({ roleSessionName, code }) => {
    const { session } = aSession()
    expect((await failureOf(session.openIdToken({ roleSessionName }))).code).toBe(code)
  })

  it("says why there is none, and shows no token", async () => {
    const { session } = aSession({
      GetOpenIdToken: cognitoError("NotAuthorizedException", "Token is not from a supported provider"),
    })
    const failure = await failureOf(session.openIdToken())
    expect(failure.kind).toBe("denied")
    expect(JSON.stringify(failure)).not.toMatch(/eyJ/)
  })

  it("tells its calls, and no secret", async () => {
    const { session, events } = aSession()
    await session.openIdToken()
    expect(events.filter(({ type }) => type === "call-finished").map((event) => Object(event).step)).toEqual([
      "the CI's token",
      "GetId",
      "GetOpenIdToken",
    ])
    expect(JSON.stringify(events)).not.toContain(token)
  })

  it("is not given out by a session that is disposed of", async () => {
    const { session } = aSession()
    await session.dispose()
    expect((await failureOf(session.openIdToken())).code).toBe("ERR_PROVIDER_DISPOSED")
  })
})
