import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createEmulator, type Fault, type Listener, type RecordedCall } from "../../src/index.ts"
import { cognitoIdentityOperations } from "../../src/operations/cognito-identity/index.ts"
import { stsOperations } from "../../src/operations/sts/index.ts"
import { type HttpAnswer, send } from "../support/http.ts"

interface Call {
  readonly service: RecordedCall["service"]
  readonly operation: string
  readonly method: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const emulator = createEmulator()
let listener: Listener
beforeAll(async () => {
  listener = await emulator.listen()
})
afterAll(() => emulator.close())

const ISSUER = "/_issuers/token.actions.githubusercontent.com/.well-known"
const COGNITO = "AWSCognitoIdentityService"
const exchanges = cognitoIdentityOperations.filter(({ signed }) => !signed)
/** Every call of an exchange, and one of each service's other calls, which all take the same way. */
const CALLS: readonly Call[] = [
  ...exchanges.map(({ name }) => json("cognito-identity", COGNITO, name)),
  json("cognito-identity", COGNITO, "DescribeIdentityPool"),
  ...stsOperations.map(({ name }) => form("sts", name)),
  form("iam", "GetRole"),
  json("dynamodb", "DynamoDB_20120810", "ListTables"),
  { service: "s3", operation: "PutObject", method: "PUT", path: "/acme/key", body: "hello" },
  { service: "s3", operation: "GetObject", method: "GET", path: "/acme/key" },
  { service: "s3", operation: "DeleteObject", method: "DELETE", path: "/acme/key" },
  { service: "s3", operation: "ListObjectsV2", method: "GET", path: "/acme?list-type=2" },
  { service: "s3", operation: "GetBucketLocation", method: "GET", path: "/acme?location" },
  { service: "issuer", operation: "token", method: "GET", path: "/_github/token" },
  { service: "issuer", operation: "discovery", method: "GET", path: `${ISSUER}/openid-configuration` },
  { service: "issuer", operation: "jwks", method: "GET", path: `${ISSUER}/jwks` },
]

function json(service: Call["service"], prefix: string, operation: string): Call {
  return { service, operation, method: "POST", headers: { "x-amz-target": `${prefix}.${operation}` }, body: "{}" }
}

function form(service: "sts" | "iam", operation: string): Call {
  const version = { sts: "2011-06-15", iam: "2010-05-08" }[service]
  return { service, operation, method: "POST", body: `Action=${operation}&Version=${version}` }
}

function ask({ method, path = "", headers = {}, body = "" }: Call, signal?: AbortSignal): Promise<HttpAnswer> {
  return send(`${listener.url}${path}`, { method, headers, ...(signal && { signal }) }, body)
}

const REFUSALS: Readonly<Record<Call["service"], Readonly<Record<string, readonly [status: number, word: string]>>>> = {
  "cognito-identity": {
    throttle: [400, "TooManyRequestsException"],
    500: [500, "InternalErrorException"],
    503: [503, "ServiceUnavailableException"],
  },
  sts: { throttle: [400, "Throttling"], 500: [500, "InternalFailure"], 503: [503, "ServiceUnavailable"] },
  iam: { throttle: [400, "Throttling"], 500: [500, "ServiceFailure"], 503: [503, "ServiceUnavailable"] },
  s3: { throttle: [503, "SlowDown"], 500: [500, "InternalError"], 503: [503, "ServiceUnavailable"] },
  dynamodb: {
    throttle: [400, "coral.availability#ThrottlingException"],
    500: [500, "InternalServerError"],
    503: [503, "ServiceUnavailable"],
  },
  issuer: { throttle: [429, "Too many requests."], 500: [500, "server error"], 503: [503, "Service unavailable."] },
}

describe.each(CALLS)("$operation of $service over a socket", (call) => {
  it.each(["throttle", "500", "503"] as const)("is refused with %s in the service's words", async (fault) => {
    emulator.failNext({ fault, operation: call.operation })
    const [status = 0, word = "no word"] = REFUSALS[call.service][fault] ?? []
    expect(await ask(call)).toMatchObject({ status, body: expect.stringContaining(word) })
  })

  it.each<Fault["fault"]>(["reset", "reset-in-body", "truncate"])("breaks off with %s", async (fault) => {
    emulator.failNext({ fault, operation: call.operation })
    await expect(ask(call)).rejects.toMatchObject({ code: "ECONNRESET" })
    expect(emulator.calls.at(-1)).toMatchObject({ operation: call.operation, fault })
  })

  it.each<Fault>([{ fault: "hang" }, { fault: "drip", delayMs: 200 }])(
    "outlasts its client with $fault",
    async (fault) => {
      emulator.failNext({ ...fault, operation: call.operation })
      const client = new AbortController()
      const gaveUp = ask(call, client.signal)
      const recorded = { operation: call.operation, fault: fault.fault }
      await expect.poll(() => emulator.calls.at(-1), { interval: 5, timeout: 10_000 }).toMatchObject(recorded)
      client.abort()
      await expect(gaveUp).rejects.toMatchObject({ code: expect.stringMatching(/^(?:ABORT_ERR|ECONNRESET)$/) })
    },
  )

  it.each<[fault: Fault["fault"], expected: (whole: HttpAnswer) => object]>([
    ["slow", ({ status }) => ({ status })],
    [
      "malformed",
      ({ status, body }) => ({
        status,
        body: expect.stringMatching(new RegExp(`^.{${Math.floor(body.length / 2)}}$`, "s")),
      }),
    ],
    ["empty", ({ status }) => ({ status, body: "" })],
    ["wrong-content-type", () => ({ status: 200, body: expect.stringMatching(/^<!DOCTYPE html>/) })],
  ])("answers otherwise with %s", async (fault, expected) => {
    const whole = await ask(call)
    emulator.failNext({ fault, operation: call.operation, delayMs: 2 })
    expect(await ask(call)).toMatchObject(expected(whole))
  })

  it("is off by an hour with clock-skew", async () => {
    const straight = await ask(call)
    emulator.failNext({ fault: "clock-skew", skewMs: 3_600_000, operation: call.operation })
    const skewed = await ask(call)
    const dates = [skewed, straight].map(({ headers }) => Date.parse(headers.date ?? ""))
    expect((dates[0] ?? 0) - (dates[1] ?? 0)).toBeGreaterThanOrEqual(3_600_000)
  })
})
