import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { type CognitoSessionOptions, createCognitoSession } from "../src/create-cognito-session.ts"
import type { RoleOptions } from "../src/options/role-options.ts"
import { aRuntime } from "./support/a-runtime.ts"
import { anOpenIdToken } from "./support/a-token.ts"
import {
  type AwsStub,
  awsStub,
  cognitoError,
  identityId,
  json,
  type StubBehavior,
  stsError,
} from "./support/aws-stub.ts"
import { failureOf } from "./support/failure-of.ts"
import { identityPoolId, roleArn } from "./support/options.ts"
import { thrownBy } from "./support/thrown-by.ts"

const startMs = Date.UTC(2030, 0, 1)
const iat = startMs / 1000
const token = anOpenIdToken({ repository: "octo-org/octo-repo" }, { iat, exp: iat + 600 })
const opened = json({ IdentityId: identityId, Token: token })
const toOpen = ["GetId", "GetOpenIdToken"]
const assume = "AssumeRoleWithWebIdentity"

interface SessionWorld {
  readonly aws: AwsStub
  readonly clock: { nowMs: number }
  readonly role: (options?: Partial<RoleOptions>) => () => Promise<unknown>
  readonly session: ReturnType<typeof createCognitoSession>
  readonly operations: () => string[]
}

/** A session of a GitHub job, whose clock the test moves. */
function aSession(behaviors: Record<string, StubBehavior | StubBehavior[]> = {}): SessionWorld {
  const aws = awsStub({ GetOpenIdToken: opened, ...behaviors })
  const clock = { nowMs: startMs }
  const runtime = aRuntime({ now: () => new Date(clock.nowMs) })
  const clientConfig = { requestHandler: aws.requestHandler, maxAttempts: 1 }
  const session = createCognitoSession({ identityPoolId, runtime, clientConfig })
  const role = (options: Partial<RoleOptions> = {}) => session.forRole({ roleArn, ...options })
  return { aws, clock, session, role, operations: () => aws.calls.map((call) => call.operation) }
}

describe("createCognitoSession", () => {
  it("opens once for three roles at the same time, and pays one call for a fourth", async () => {
    const { aws, role, operations } = aSession()
    const arns = ["a", "b", "c"].map((name) => `arn:aws:iam::111122223333:role/${name}`)
    await Promise.all(arns.map((arn) => role({ roleArn: arn })()))
    await role({ roleArn: "arn:aws:iam::444455556666:role/d" })()
    expect(operations()).toEqual([...toOpen, assume, assume, assume, assume])
    expect(aws.calls.slice(2).map(({ input }) => input.RoleArn)).toEqual([...arns, "arn:aws:iam::444455556666:role/d"])
  })

  it("calls STS for all roles at the same time", async () => {
    const { session, role, operations } = aSession({ [assume]: "hang" })
    const failures = [failureOf(role()()), failureOf(role()()), failureOf(role()())]
    await expect.poll(operations).toEqual([...toOpen, assume, assume, assume])
    await session.dispose()
    await Promise.all(failures)
  })

  it("gives each role its own name, duration and policies", async () => {
    const { aws, role } = aSession()
    await role({ roleSessionName: "{run_id}@{sha}", durationSeconds: 900 })()
    await role()()
    expect(aws.calls[2]?.input).toMatchObject({
      RoleSessionName: "4711@6dcb09b5b57875f334f61aebed695e2e4193db5e",
      DurationSeconds: "900",
    })
    expect(aws.calls[3]?.input).toMatchObject({ RoleSessionName: "claimbridge-4711" })
    expect(aws.calls[3]?.input).not.toHaveProperty("DurationSeconds")
  })

  it.each([
    { name: "shares the token a minute before its end", afterMs: 539_999, reopened: [] },
    { name: "opens again in its last minute, without GetId", afterMs: 540_000, reopened: ["GetOpenIdToken"] },
    { name: "opens again when the clock was set back", afterMs: -1, reopened: ["GetOpenIdToken"] },
  ])("$name", async ({ afterMs, reopened }) => {
    const { clock, role, operations } = aSession()
    await role()()
    clock.nowMs += afterMs
    await role()()
    expect(operations()).toEqual([...toOpen, assume, ...reopened, assume])
  })

  it.each([-3_600_000, 1_800_000])(
    "counts the token's life from its arrival with a clock that is %s ms wrong",
    async (offMs) => {
      const { clock, role, operations } = aSession()
      clock.nowMs += offMs
      await role()()
      await role()()
      expect(operations()).toEqual([...toOpen, assume, assume])
    },
  )

  it("does not hold a token that does not say how long it lives", async () => {
    const { role, operations } = aSession({ GetOpenIdToken: json({ IdentityId: identityId, Token: anOpenIdToken() }) })
    await role()()
    await role()()
    expect(operations()).toEqual([...toOpen, assume, "GetOpenIdToken", assume])
  })

  it("replaces a token that STS calls expired, once", async () => {
    const expired = stsError("ExpiredTokenException", "Token expired: current date/time 2 must be before 1")
    const { role, operations } = aSession({ [assume]: expired })
    expect((await failureOf(role()())).code).toBe("ERR_TOKEN_EXPIRED")
    expect(operations()).toEqual([...toOpen, assume, "GetOpenIdToken", assume])
  })

  it("keeps the token when one role is denied", async () => {
    const denied = stsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", 403)
    const { role, operations } = aSession({ [assume]: denied })
    await failureOf(role()())
    await failureOf(role()())
    expect(operations()).toEqual([...toOpen, assume, assume])
  })

  it("tells all roles why it could not open, and opens anew for the next", async () => {
    const refusal = cognitoError(
      "NotAuthorizedException",
      "Token is not from a supported provider of this identity pool.",
    )
    const { role, operations } = aSession({ GetId: [refusal, json({ IdentityId: identityId })] })
    const errors = await Promise.all([failureOf(role()()), failureOf(role()())])
    expect(errors.map(({ code }) => code)).toEqual(Array(2).fill("ERR_PROVIDER_NOT_ON_POOL"))
    await role()()
    expect(operations()).toEqual(["GetId", ...toOpen, assume])
  })

  it("gives nothing any more once it is disposed of", async () => {
    const { session, role, operations } = aSession()
    const early = role()
    await early()
    await session.dispose()
    for (const provider of [early, role()]) expect((await failureOf(provider())).code).toBe("ERR_PROVIDER_DISPOSED")
    expect(operations()).toEqual([...toOpen, assume])
  })

  it("stops what is under way when it is disposed of", async () => {
    const { session, role, operations } = aSession({ GetId: "hang" })
    const failures = [failureOf(role()()), failureOf(role()())]
    await expect.poll(operations).toEqual(["GetId"])
    await session.dispose()
    const codes = (await Promise.all(failures)).map(({ code }) => code)
    expect(codes).toEqual(Array(2).fill("ERR_PROVIDER_DISPOSED"))
  })

  it("shows no token when it is looked into", async () => {
    const { session, role } = aSession()
    const provider = role()
    await provider()
    const seen = inspect([session, provider], { depth: null, showHidden: true, maxStringLength: null })
    for (const part of token.split(".")) expect(seen).not.toContain(part)
  })
})

describe("createCognitoSession, deadlines", () => {
  it("names the step that the session hangs in to every role", async () => {
    const expiries: (() => void)[] = []
    const { requestHandler, calls } = awsStub({ GetOpenIdToken: "hang" })
    const runtime = aRuntime({
      startTimer: (_, callback) => {
        expiries.push(callback)
        return () => {}
      },
    })
    const session = createCognitoSession({ identityPoolId, runtime, clientConfig: { requestHandler } })
    const first = failureOf(session.forRole({ roleArn })())
    const second = failureOf(session.forRole({ roleArn })())
    await expect.poll(() => calls.length).toBe(2)
    for (const expire of expiries) expire()
    const steps = [await first, await second].map(({ code, details }) => ({ code, step: details.step }))
    expect(steps).toEqual([
      { code: "ERR_TIMEOUT", step: "GetOpenIdToken" },
      { code: "ERR_TIMEOUT", step: "the session's open ID token" },
    ])
  })
})

describe("createCognitoSession, options", () => {
  it.each<{ name: string; options: object; code: string; option: string }>([
    { name: "no pool", options: {}, code: "ERR_OPTION_MISSING", option: "identityPoolId" },
    { name: "a role", options: { identityPoolId, roleArn }, code: "ERR_OPTION_INVALID", option: "roleArn" },
    { name: "a flow", options: { identityPoolId, flow: "enhanced" }, code: "ERR_OPTION_INVALID", option: "flow" },
    { name: "a typo", options: { identityPoolId, timeOutMs: 1 }, code: "ERR_OPTION_UNKNOWN", option: "timeOutMs" },
    { name: "a bad value", options: { identityPoolId, token: "x" }, code: "ERR_OPTION_INVALID", option: "token" },
  ])("are refused at once with $name", ({ options, code, option }) => {
    const typed: CognitoSessionOptions = Object.assign({ identityPoolId: "" }, { identityPoolId: undefined }, options)
    const error = thrownBy(() => createCognitoSession(typed))
    expect({ code: error.code, option: error.details.option }).toEqual({ code, option })
  })

  it.each<{ name: string; options: object; code: string; option: string }>([
    { name: "no role", options: {}, code: "ERR_OPTION_MISSING", option: "roleArn" },
    { name: "a pool", options: { roleArn, identityPoolId }, code: "ERR_OPTION_INVALID", option: "identityPoolId" },
    { name: "a typo", options: { roleArn, policyArn: [] }, code: "ERR_OPTION_UNKNOWN", option: "policyArn" },
    {
      name: "a bad value",
      options: { roleArn, durationSeconds: 1 },
      code: "ERR_OPTION_INVALID",
      option: "durationSeconds",
    },
  ])("of a role are refused at once with $name", ({ options, code, option }) => {
    const { session } = aSession()
    const typed: RoleOptions = Object.assign({ roleArn: "" }, { roleArn: undefined }, options)
    const error = thrownBy(() => session.forRole(typed))
    expect({ code: error.code, option: error.details.option }).toEqual({ code, option })
  })
})
