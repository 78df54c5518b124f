import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { describe, expect, it } from "vitest"
import type { ClaimbridgeEvent } from "../../src/events/claimbridge-event.ts"
import { fromCognito } from "../../src/from-cognito.ts"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import { memoryIdentityCache } from "../../src/identity/memory-identity-cache.ts"
import type { Runtime } from "../../src/runtime.ts"
import { envToken } from "../../src/token/env-token.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { aToken } from "../support/a-token.ts"
import { awsStub, cognitoError, expiration, stsError, success } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { basic } from "../support/options.ts"
import { skippedPauses } from "../support/skipped-pauses.ts"

const timeMs = Date.parse("2030-01-01T00:00Z")
const origin = { provider: "fromGithubCognito", providerId: expect.any(Number), exchange: 1, timeMs }

describe("onEvent", () => {
  it("tells an exchange from its start to its end", async () => {
    const throttled = cognitoError("TooManyRequestsException", "Rate exceeded")
    const { requestHandler } = awsStub({ GetId: [throttled, success("GetId")] })
    const events: ClaimbridgeEvent[] = []
    const runtime = aRuntime({ startTimer: skippedPauses().startTimer, random: () => 0 })
    const onEvent = (event: ClaimbridgeEvent) => void events.push(event)
    await fromGithubCognito({ ...basic, runtime, onEvent, clientConfig: { requestHandler } })()

    const cognito = { host: "cognito-identity.eu-west-1.amazonaws.com", durationMs: 0, attempt: 1, status: 200 }
    const sts = { ...cognito, host: "sts.eu-west-1.amazonaws.com" }
    const ok = { requestId: undefined, code: undefined }
    const throttledGetId = { step: "GetId", ...cognito, status: 400, requestId: "req-1", code: "ERR_THROTTLED" }
    const { host } = cognito
    expect(events).toEqual([
      { ...origin, type: "exchange-started", flow: "basic", roleArn: basic.roleArn, reason: "missing" },
      {
        ...origin,
        type: "call-finished",
        step: "the CI's token",
        ...cognito,
        host: "run-1.actions.githubusercontent.com",
        ...ok,
      },
      { ...origin, type: "call-finished", ...throttledGetId },
      { ...origin, type: "retry", step: "GetId", host, attempt: 1, delayMs: 125, code: "ERR_THROTTLED" },
      { ...origin, type: "call-finished", step: "GetId", ...cognito, ...ok, attempt: 2 },
      { ...origin, type: "call-finished", step: "GetOpenIdToken", ...cognito, ...ok },
      { ...origin, type: "call-finished", step: "AssumeRoleWithWebIdentity", ...sts, ...ok },
      { ...origin, type: "exchange-finished", durationMs: 0, calls: 5, expiration, code: undefined },
    ])
  })

  it("tells what did not have to be asked for, and why an exchange began", async () => {
    const { requestHandler } = awsStub()
    const events: ClaimbridgeEvent[] = []
    const onEvent = (event: ClaimbridgeEvent) => void events.push(event)
    const options = { ...basic, identityCache: memoryIdentityCache(), runtime: aRuntime(), onEvent }
    const provider = fromGithubCognito({ ...options, clientConfig: { requestHandler } })
    await provider()
    events.length = 0
    await provider()
    await provider({ forceRefresh: true })
    expect(events).toMatchObject([
      { type: "cache-hit", cache: "credentials", exchange: 0 },
      { type: "exchange-started", reason: "forced", exchange: 2 },
      { type: "call-finished", step: "the CI's token" },
      { type: "call-finished", step: "GetOpenIdToken" },
      { type: "cache-hit", cache: "identity", exchange: 2 },
      { type: "call-finished", step: "AssumeRoleWithWebIdentity" },
      { type: "exchange-finished", calls: 3 },
    ])
  })

  it("tells how an exchange failed", async () => {
    const { requestHandler } = awsStub({ AssumeRoleWithWebIdentity: stsError("AccessDenied", "no") })
    const events: ClaimbridgeEvent[] = []
    const onEvent = (event: ClaimbridgeEvent) => void events.push(event)
    await failureOf(fromGithubCognito({ ...basic, runtime: aRuntime(), onEvent, clientConfig: { requestHandler } })())
    expect(events.slice(-2)).toMatchObject([
      {
        type: "call-finished",
        step: "AssumeRoleWithWebIdentity",
        status: 400,
        requestId: "req-2",
        code: "ERR_STS_DENIED",
      },
      { type: "exchange-finished", code: "ERR_STS_DENIED", expiration: undefined },
    ])
  })

  it.each([
    {
      name: "throw",
      onEvent: () => {
        throw new RangeError("a mistake")
      },
    },
    { name: "reject", onEvent: () => Promise.reject(new RangeError("a mistake")) },
  ])("may $name without harm, and the logger is told", async ({ onEvent }) => {
    const { requestHandler } = awsStub()
    const lines: string[] = []
    const logger = { ...console, debug: () => {}, warn: (line: string) => lines.push(line) }
    const options = { ...basic, runtime: aRuntime(), onEvent, logger }
    const { accountId } = await fromGithubCognito({ ...options, clientConfig: { requestHandler } })()
    expect(accountId).toBe("111122223333")
    expect(lines[0]).toBe("@claimbridge/core - onEvent failed on exchange-started: RangeError")
  })
})

describe("a listener that asks for credentials while it is told", () => {
  it("joins the exchange that begins", async () => {
    const { calls, requestHandler } = awsStub()
    const answers: Promise<unknown>[] = []
    const onEvent = ({ type }: ClaimbridgeEvent) => {
      if (type === "exchange-started") answers.push(provider())
    }
    const provider = fromGithubCognito({ ...basic, runtime: aRuntime(), onEvent, clientConfig: { requestHandler } })
    const credentials = await provider()
    expect(await Promise.all(answers)).toEqual([credentials])
    expect(calls).toHaveLength(3)
  })
})

describe("onEvent, calls", () => {
  it("tells the one that the deadline cuts off", async () => {
    const { calls, requestHandler } = awsStub({ GetId: "hang" })
    const events: ClaimbridgeEvent[] = []
    let expire = (): void => {}
    const startTimer: Runtime["startTimer"] = (delayMs, callback) => {
      if (delayMs === 1234) expire = callback
      return () => {}
    }
    const options = { ...basic, timeoutMs: 1234, runtime: aRuntime({ startTimer }), clientConfig: { requestHandler } }
    const failure = failureOf(fromGithubCognito({ ...options, onEvent: (event) => void events.push(event) })())
    await expect.poll(() => calls.length, { interval: 5 }).toBe(1)
    expire()
    await failure
    expect(events.slice(-2)).toMatchObject([
      { type: "call-finished", step: "GetId", attempt: 1, status: undefined, code: "ERR_TIMEOUT" },
      { type: "exchange-finished", calls: 2, code: "ERR_TIMEOUT" },
    ])
  })

  it("tells none for a token out of a variable", async () => {
    const { requestHandler } = awsStub()
    const events: ClaimbridgeEvent[] = []
    const runtime = aRuntime({ env: { ACME_TOKEN: aToken() } })
    const options = { ...basic, token: envToken("ACME_TOKEN"), runtime, clientConfig: { requestHandler } }
    await fromCognito({ ...options, onEvent: (event) => void events.push(event) })()
    const steps = events.flatMap((event) => (event.type === "call-finished" ? [event.step] : []))
    expect(steps).toEqual(["GetId", "GetOpenIdToken", "AssumeRoleWithWebIdentity"])
  })
})

describe("the channel @claimbridge/core", () => {
  it("gets the same events", async () => {
    const { requestHandler } = awsStub()
    const told: ClaimbridgeEvent[] = []
    const published: unknown[] = []
    const note = (event: unknown) => void published.push(event)
    subscribe("@claimbridge/core", note)
    const onEvent = (event: ClaimbridgeEvent) => void told.push(event)
    await fromGithubCognito({ ...basic, runtime: aRuntime(), onEvent, clientConfig: { requestHandler } })()
    unsubscribe("@claimbridge/core", note)
    expect(published).toEqual(told)
  })
})
