import { CognitoIdentityClient, GetIdCommand } from "@aws-sdk/client-cognito-identity"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createEmulator, type Fault, type Listener } from "../../src/index.ts"
import { GET_ID, GET_ID_BODY, send } from "../support/http.ts"

const emulator = createEmulator()
let listener: Listener
beforeAll(async () => {
  listener = await emulator.listen()
})
afterAll(() => emulator.close())

function overSocket(): Promise<unknown> {
  return send(listener.url, GET_ID, GET_ID_BODY)
}

async function overFetch(signal?: AbortSignal): Promise<string> {
  const request = new Request("http://emulator", { ...GET_ID, body: GET_ID_BODY, ...(signal && { signal }) })
  return (await emulator.fetch(request)).text()
}

function overSdk(
  options: { readonly abortSignal?: AbortSignal; readonly requestTimeout?: number } = {},
): Promise<unknown> {
  const client = new CognitoIdentityClient({
    region: "us-east-1",
    maxAttempts: 1,
    requestHandler: emulator.requestHandler,
  })
  return client.send(new GetIdCommand(JSON.parse(GET_ID_BODY)), options)
}

describe("failNext over a socket", () => {
  it.each<[fault: Fault["fault"], answer: object]>([
    ["throttle", { status: 400, body: '{"__type":"TooManyRequestsException","message":"Rate exceeded"}' }],
    ["500", { status: 500, body: expect.stringContaining("InternalErrorException") }],
    ["503", { status: 503, body: expect.stringContaining("ServiceUnavailableException") }],
    ["empty", { status: 400, body: "" }],
    ["malformed", { status: 400, body: expect.stringMatching(/^\{"__type":"Res/) }],
    ["wrong-content-type", { status: 200, body: expect.stringMatching(/^<!DOCTYPE html>/) }],
  ])("answers with %s", async (fault, answer) => {
    emulator.failNext({ fault })
    expect(await overSocket()).toMatchObject(answer)
    expect(await overSocket()).toMatchObject({
      status: 400,
      body: expect.stringContaining("ResourceNotFoundException"),
    })
  })

  it.each<[fault: Fault["fault"]]>([["reset"], ["reset-in-body"], ["truncate"]])(
    "breaks the connection with %s",
    async (fault) => {
      emulator.failNext({ fault })
      await expect(overSocket()).rejects.toMatchObject({ code: "ECONNRESET" })
    },
  )

  it("hangs until the client gives up", async () => {
    emulator.failNext({ fault: "hang" })
    const hanging = send(listener.url, { ...GET_ID, signal: AbortSignal.timeout(30) }, GET_ID_BODY)
    await expect(hanging).rejects.toMatchObject({ name: "AbortError" })
  })

  it("holds an answer back", async () => {
    emulator.failNext({ fault: "slow", delayMs: 40 })
    const start = performance.now()
    await overSocket()
    expect(performance.now() - start).toBeGreaterThanOrEqual(39)
  })

  it("sends Retry-After", async () => {
    emulator.failNext({ fault: "throttle", retryAfterSeconds: 7 })
    expect(await overSocket()).toMatchObject({ headers: { "retry-after": "7" } })
  })

  it("moves the clock for one call", async () => {
    emulator.failNext({ fault: "clock-skew", skewMs: 3_600_000 })
    const dates = [await overSocket(), await overSocket()].map((answer) => Object(answer).headers.date)
    const [skewed = 0, straight = 0] = dates.map((date) => Date.parse(date))
    expect(skewed - straight).toBeGreaterThan(3_590_000)
  })
})

describe("failNext over fetch", () => {
  it("fails as fetch does on a reset", async () => {
    emulator.failNext({ fault: "reset" })
    await expect(overFetch()).rejects.toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } })
  })

  it.each<[fault: Fault["fault"]]>([["reset-in-body"], ["truncate"]])("ends the body early with %s", async (fault) => {
    emulator.failNext({ fault })
    await expect(overFetch()).rejects.toMatchObject({ message: "terminated", cause: { code: "ECONNRESET" } })
  })

  it("hangs until the signal is aborted", async () => {
    emulator.failNext({ fault: "hang" })
    await expect(overFetch(AbortSignal.timeout(20))).rejects.toMatchObject({ name: "TimeoutError" })
  })
})

describe("failNext over requestHandler", () => {
  it("throttles in a way that the SDK understands", async () => {
    emulator.failNext({ fault: "throttle" })
    await expect(overSdk()).rejects.toMatchObject({ name: "TooManyRequestsException", message: "Rate exceeded" })
  })

  it.each<[fault: Fault["fault"]]>([["reset"], ["reset-in-body"], ["truncate"]])(
    "breaks the connection with %s",
    async (fault) => {
      emulator.failNext({ fault })
      await expect(overSdk()).rejects.toMatchObject({ code: "ECONNRESET" })
    },
  )

  it("hangs until the caller aborts", async () => {
    emulator.failNext({ fault: "hang" })
    await expect(overSdk({ abortSignal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: "AbortError" })
  })

  it("hangs until the request's time is over", async () => {
    emulator.failNext({ fault: "hang" })
    await expect(overSdk({ requestTimeout: 20 })).rejects.toMatchObject({ name: "TimeoutError" })
  })
})

describe("failNext", () => {
  it("waits for the operation that it names", async () => {
    emulator.failNext({ fault: "500", operation: "GetOpenIdToken" })
    expect(await overSocket()).toMatchObject({ status: 400 })
    const headers = { ...GET_ID.headers, "x-amz-target": "AWSCognitoIdentityService.GetOpenIdToken" }
    expect(await send(listener.url, { ...GET_ID, headers }, "{}")).toMatchObject({ status: 500 })
  })

  it("waits for the service that it names", async () => {
    emulator.failNext({ fault: "500", service: "s3" })
    expect(await overSocket()).toMatchObject({ status: 400 })
    expect(await send(`${listener.url}/acme-artifacts/key`)).toMatchObject({ status: 500 })
  })

  it("happens as often as it says, in order", async () => {
    emulator.failNext({ fault: "500", times: 2 })
    emulator.failNext({ fault: "503" })
    const answers = [await overSocket(), await overSocket(), await overSocket(), await overSocket()]
    expect(answers.map((answer) => Object(answer).status)).toEqual([500, 500, 503, 400])
  })

  it("isn't used up by what happens within a call", async () => {
    const token = await emulator.mintToken()
    const body = `Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn:aws:iam::111122223333:role/x&RoleSessionName=x1&WebIdentityToken=${token}`
    emulator.failNext({ fault: "slow", delayMs: 1, times: 2 })
    await send(listener.url, { method: "POST" }, body)
    await overSocket()
    expect(emulator.calls.slice(-2).map(({ fault }) => fault)).toEqual(["slow", "slow"])
  })

  it("leaves a trace in the recorded call", async () => {
    emulator.failNext({ fault: "reset" })
    await overSocket().catch(() => {})
    expect(emulator.calls.at(-1)).toMatchObject({ operation: "GetId", fault: "reset", status: 0 })
  })

  it.each<[name: string, fault: object, message: string]>([
    ["an unknown fault", { fault: "explode" }, 'There is no fault "explode". Take one of: throttle, 500, 503, slow,'],
    ["no times at all", { fault: "500", times: 0 }, "A fault needs `times` of 1 or more, not 0"],
    ["a negative delay", { fault: "slow", delayMs: -1 }, "A fault needs `delayMs` of 0 or more, not -1"],
    ["a skew of nothing", { fault: "clock-skew" }, 'The fault "clock-skew" needs `skewMs`, e.g. 3600000'],
  ])("refuses %s", (_name, fault, message) => {
    expect(() => emulator.failNext(fault as Fault)).toThrow(message)
  })
})
