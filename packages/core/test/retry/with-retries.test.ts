import { Readable } from "node:stream"
import { HttpResponse } from "@smithy/protocol-http"
import { describe, expect, it } from "vitest"
import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"
import type { ClaimbridgeError } from "../../src/errors/claimbridge-error.ts"
import { fromCognito } from "../../src/from-cognito.ts"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import type { ClientConfig } from "../../src/options/client-config.ts"
import type { Runtime } from "../../src/runtime.ts"
import { anAnswer, aRuntime } from "../support/a-runtime.ts"
import { aToken } from "../support/a-token.ts"
import { awsStub, cognitoError, type StubBehavior, stsError, success } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { basic } from "../support/options.ts"
import { skippedPauses } from "../support/skipped-pauses.ts"

interface Outcome {
  readonly calls: number
  readonly pausesMs: readonly number[]
  readonly code: ClaimbridgeError["code"] | undefined
}

async function outcomeOf(
  operation: string,
  answers: readonly StubBehavior[],
  clientConfig: ClientConfig = {},
): Promise<Outcome> {
  const { calls, requestHandler } = awsStub({ [operation]: answers })
  const { pausesMs, startTimer } = skippedPauses()
  const runtime = aRuntime({ startTimer, random: () => 0 })
  const provider = fromGithubCognito({ ...basic, runtime, clientConfig: { requestHandler, ...clientConfig } })
  const error = await provider().then(
    () => undefined,
    (error: ClaimbridgeError) => error,
  )
  return { calls: calls.filter((call) => call.operation === operation).length, pausesMs, code: error?.code }
}

const throttled = cognitoError("TooManyRequestsException", "Rate exceeded")
const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })

/** Lets attempts run out at once, and the exchange as soon as something waits for longer than an attempt. */
function impatientTimers(): { readonly delaysMs: number[]; readonly startTimer: Runtime["startTimer"] } {
  const delaysMs: number[] = []
  let expire: (() => void) | undefined
  const startTimer: Runtime["startTimer"] = (delayMs, callback) => {
    delaysMs.push(delayMs)
    if (expire === undefined) {
      expire = callback
      return () => {}
    }
    const immediate = setImmediate(delayMs > 5_000 ? expire : callback)
    return () => clearImmediate(immediate)
  }
  return { delaysMs, startTimer }
}

describe("an answer that says when to come back, and then stops", () => {
  it.each([
    { name: "Node", body: () => new Readable({ read: () => {} }) },
    { name: "fetch", body: () => new ReadableStream() },
  ])("is given up after its attempt, and waited for until the deadline: a stream of $name", async ({ body }) => {
    const { delaysMs, startTimer } = impatientTimers()
    const handle: AwsRequestHandler["handle"] = async () => {
      return { response: new HttpResponse({ statusCode: 503, headers: { "retry-after": "31536000" }, body: body() }) }
    }
    const provider = fromGithubCognito({
      ...basic,
      runtime: aRuntime({ startTimer }),
      clientConfig: { requestHandler: { handle } },
    })
    expect((await failureOf(provider())).code).toBe("ERR_TIMEOUT")
    expect(delaysMs).toEqual([60_000, 5_000, 5_000, 60_000])
  })
})

describe("a call that fails", () => {
  it.each([
    { name: "a connection that is refused", operation: "GetId", answer: refused },
    { name: "a throttled call", operation: "GetId", answer: throttled },
    { name: "a gateway", operation: "GetOpenIdToken", answer: { status: 502, body: "<html>" } },
    {
      name: "an issuer that STS cannot reach",
      operation: "AssumeRoleWithWebIdentity",
      answer: stsError("IDPCommunicationError", "timed out"),
    },
    {
      name: "a verification key that STS cannot get",
      operation: "AssumeRoleWithWebIdentity",
      answer: stsError("InvalidIdentityToken", "Couldn't retrieve verification key from your identity provider"),
    },
  ])("is made again after $name", async ({ operation, answer }) => {
    const { calls, code } = await outcomeOf(operation, [answer, success(operation)])
    expect({ calls, code }).toEqual({ calls: 2, code: undefined })
  })

  it.each([
    {
      name: "AccessDenied",
      operation: "AssumeRoleWithWebIdentity",
      answer: stsError("AccessDenied", "Not authorized"),
    },
    { name: "a wrong audience", operation: "GetId", answer: cognitoError("NotAuthorizedException", "audience") },
    { name: "half an answer", operation: "GetId", answer: { status: 200, body: '{"Ident' } },
    { name: "an answer without its content", operation: "GetId", answer: { status: 200, body: "{}" } },
  ])("is not made again after $name", async ({ operation, answer }) => {
    const { calls, pausesMs } = await outcomeOf(operation, [answer, success(operation)])
    expect({ calls, pausesMs }).toEqual({ calls: 1, pausesMs: [] })
  })

  it("is made 5 times, with longer and longer pauses", async () => {
    const { calls, pausesMs, code } = await outcomeOf("GetId", [refused])
    expect({ calls, pausesMs }).toEqual({ calls: 5, pausesMs: [100, 200, 400, 800] })
    expect(code).toBe("ERR_CONNECTION_FAILED")
  })

  it("waits for as long as the answer asks for", async () => {
    const answer = { ...throttled, headers: { ...throttled.headers, "retry-after": "3" } }
    expect((await outcomeOf("GetId", [answer, success("GetId")])).pausesMs).toEqual([3_000])
  })

  it("is not waited for beyond the deadline", async () => {
    const answer = { ...throttled, headers: { ...throttled.headers, "retry-after": "61" } }
    expect(await outcomeOf("GetId", [answer])).toEqual({ calls: 1, pausesMs: [], code: "ERR_THROTTLED" })
  })

  it.each([
    { name: "clientConfig", clientConfig: { maxAttempts: 2 }, calls: 2 },
    { name: "a function in clientConfig", clientConfig: { maxAttempts: async () => 4 }, calls: 4 },
  ])("is made as often as $name says", async ({ clientConfig, calls }) => {
    expect((await outcomeOf("GetId", [refused], clientConfig)).calls).toBe(calls)
  })

  it("names a function in clientConfig that fails", async () => {
    const maxAttempts = () => Promise.reject(new Error("a mistake"))
    expect((await outcomeOf("GetId", [refused], { maxAttempts })).code).toBe("ERR_OPTION_INVALID")
  })

  it.each([
    { name: "one attempt", maxAttempts: 1, calls: 1 },
    { name: "the SDK's own default", maxAttempts: 3, calls: 5 },
  ])("asks the client that asks: $name", async ({ maxAttempts, calls }) => {
    const aws = awsStub({ GetId: refused })
    const runtime = aRuntime({ startTimer: skippedPauses().startTimer })
    const { requestHandler } = aws
    const callerClientConfig = { requestHandler, region: async () => "eu-west-1", maxAttempts: async () => maxAttempts }
    await failureOf(fromGithubCognito({ ...basic, runtime })({ callerClientConfig }))
    expect(aws.calls).toHaveLength(calls)
  })
})

describe("the CI's token", () => {
  const statesOf = (...statuses: readonly ReturnType<typeof anAnswer>[]) => {
    let asked = 0
    const { pausesMs, startTimer } = skippedPauses()
    const fetch = async () => {
      asked += 1
      return statuses[asked - 1] ?? anAnswer({ value: aToken() })
    }
    const { requestHandler } = awsStub()
    const runtime = aRuntime({ startTimer, fetch, random: () => 0 })
    return { provider: fromGithubCognito({ ...basic, runtime, clientConfig: { requestHandler } }), pausesMs }
  }

  it.each(["Pending", "Delayed"])("is asked for again in a second when the job is %s", async (state) => {
    const { provider, pausesMs } = statesOf(anAnswer(`Can't issue ID_TOKEN for job in '${state}' state.`, 403))
    await provider()
    expect(pausesMs).toEqual([500])
  })

  it("is not asked for again when the job may not have one", async () => {
    const { provider, pausesMs } = statesOf(anAnswer("no", 403))
    expect((await failureOf(provider())).code).toBe("ERR_TOKEN_REQUEST_FAILED")
    expect(pausesMs).toEqual([])
  })

  it("is asked for again when a source of your own loses its connection", async () => {
    let asked = 0
    const token = async () => {
      asked += 1
      if (asked === 1) throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" })
      return aToken()
    }
    const runtime = aRuntime({ startTimer: skippedPauses().startTimer })
    await fromCognito({ ...basic, token, runtime, clientConfig: { requestHandler: awsStub().requestHandler } })()
    expect(asked).toBe(2)
  })
})
