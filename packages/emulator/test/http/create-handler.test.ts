import { describe, expect, it, vi } from "vitest"
import { createCallLog } from "../../src/http/call-log.ts"
import { createHandler } from "../../src/http/create-handler.ts"
import { createFaultPlan } from "../../src/http/fault-plan.ts"
import type { Service, ServiceCall } from "../../src/http/service.ts"
import type { RecordedCall } from "../../src/operations/recorded-call.ts"
import { createQuotaMeter } from "../../src/quotas/quota-meter.ts"
import { AwsError } from "../../src/wire/aws-error.ts"
import { aRequest } from "../support/request.ts"
import { aWorld } from "../support/world.ts"

const PLANTED = "planted-in-the-input"

function aService(run: ServiceCall["run"]): Service {
  return {
    name: "sts",
    read: () => ({ operation: "AssumeRole", run }),
    writeError: ({ status, code, message }) => ({ status, headers: {}, body: `${code}: ${message}` }),
    failures: {
      throttle: new AwsError("Throttling", "Rate exceeded"),
      internal: new AwsError("InternalFailure", "An internal error.", 500),
      unavailable: new AwsError("ServiceUnavailable", "Not now.", 503),
    },
  }
}

function aHandler(run: ServiceCall["run"]) {
  const calls = createCallLog()
  const onInternalError = vi.fn<(error: unknown, call: RecordedCall) => void>()
  const times = [100, 112]
  const world = aWorld()
  const handle = createHandler({
    world,
    selectService: () => aService(run),
    calls,
    faults: createFaultPlan(),
    quotas: createQuotaMeter(new Map(), world.clock),
    elapsedMs: () => times.shift() ?? 0,
    onInternalError,
  })
  return { handle, calls, onInternalError }
}

const request = aRequest({ headers: { host: "127.0.0.1" } })

describe("createHandler", () => {
  it("records an answer with its facts", async () => {
    const facts = { decision: "allow" as const, statements: [] }
    const { handle, calls } = aHandler(async (context) => {
      context.explain(facts)
      return { status: 200, headers: {}, body: "ok" }
    })
    const { response } = await handle(request)
    expect(calls.list()).toEqual([
      {
        service: "sts",
        operation: "AssumeRole",
        requestId: response.headers["x-amzn-requestid"],
        time: new Date("2026-11-22T12:00:00Z"),
        durationMs: 12,
        status: 200,
        authorizations: [facts],
      },
    ])
  })

  it("records a refusal in AWS's words", async () => {
    const { handle, calls } = aHandler(() => Promise.reject(new AwsError("AccessDenied", "No.", 403)))
    const { response } = await handle(request)
    expect(response).toMatchObject({ status: 403, body: "AccessDenied: No." })
    expect(calls.list()[0]).toMatchObject({ status: 403, error: { code: "AccessDenied", message: "No." } })
  })

  it("keeps the reason that AWS doesn't tell", async () => {
    const cause = new AwsError("ValidationError", "Too long.")
    const refusal = Object.assign(new AwsError("InvalidConfiguration", "Check it."), { cause })
    const { handle, calls } = aHandler(() => Promise.reject(refusal))
    const { response } = await handle(request)
    expect(response.body).toBe("InvalidConfiguration: Check it.")
    expect(calls.list()[0]).toMatchObject({
      error: { code: "InvalidConfiguration", message: "Check it." },
      reason: { code: "ValidationError", message: "Too long." },
    })
  })

  it.each([
    { name: "value", headers: { "x-name": "€" } },
    { name: "name", headers: { "a name": "x" } },
  ])("answers and records a failure when a header has a $name that HTTP can't carry", async ({ headers }) => {
    const { handle, calls } = aHandler(async () => ({ status: 200, headers, body: "ok" }))
    const { response } = await handle(request)
    expect(response).toMatchObject({ status: 500, body: "InternalFailure: An internal error." })
    expect(response.headers).not.toHaveProperty(Object.keys(headers)[0] ?? "")
    expect(calls.list()[0]).toMatchObject({ status: 500, internalError: expect.stringMatching(/^TypeError/) })
  })

  it("answers an error of its own without telling about it, and tells the hook everything", async () => {
    const error = new Error(PLANTED)
    const { handle, calls, onInternalError } = aHandler(() => Promise.reject(error))
    const { response } = await handle(request)
    expect(response).toMatchObject({ status: 500, body: "InternalFailure: An internal error." })
    expect(onInternalError).toHaveBeenCalledWith(error, calls.list()[0])
  })

  it("keeps where an error of its own came from, without its message", async () => {
    const { handle, calls } = aHandler(() => Promise.reject(new TypeError(PLANTED)))
    await handle(request)
    const { internalError = "" } = calls.list()[0] ?? {}
    expect(internalError).toMatch(/^TypeError\nat .*create-handler\.test\.ts/)
    expect(internalError).not.toContain(PLANTED)
  })
})

describe("createCallLog", () => {
  it("keeps the last 10,000 calls, oldest first", async () => {
    const log = createCallLog()
    const call = {
      service: "sts" as const,
      operation: "AssumeRole",
      time: new Date(0),
      durationMs: 0,
      status: 200,
      authorizations: [],
    }
    for (let index = 0; index < 10_002; index += 1) log.add({ ...call, requestId: `${index}` })
    const calls = log.list()
    expect(calls).toHaveLength(10_000)
    expect([calls[0]?.requestId, calls.at(-1)?.requestId]).toEqual(["2", "10001"])
  })
})
