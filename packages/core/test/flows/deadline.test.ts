import { describe, expect, it } from "vitest"
import { fromCognito } from "../../src/from-cognito.ts"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import type { FlowOptions } from "../../src/options/flow-options.ts"
import type { Runtime } from "../../src/runtime.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { awsStub } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"
import { basic, enhanced } from "../support/options.ts"

interface Timers {
  readonly startTimer: Runtime["startTimer"]
  /** Lets the time of the whole exchange pass. */
  readonly expire: () => void
  readonly running: () => number
}

/** Timers that run out when the test says so, and are known until they are taken back. */
function timersOf(timeoutMs: number): Timers {
  const running = new Set<{ delayMs: number; callback: () => void }>()
  return {
    startTimer: (delayMs, callback) => {
      const timer = { delayMs, callback }
      running.add(timer)
      return () => void running.delete(timer)
    },
    expire: () => [...running].find(({ delayMs }) => delayMs === timeoutMs)?.callback(),
    running: () => running.size,
  }
}

describe("the deadline of an exchange", () => {
  it.each<{ operation: string; host: string; options: FlowOptions }>([
    { operation: "GetId", host: "cognito-identity.eu-west-1.amazonaws.com", options: basic },
    { operation: "GetOpenIdToken", host: "cognito-identity.eu-west-1.amazonaws.com", options: basic },
    { operation: "AssumeRoleWithWebIdentity", host: "sts.eu-west-1.amazonaws.com", options: basic },
    { operation: "GetCredentialsForIdentity", host: "cognito-identity.eu-west-1.amazonaws.com", options: enhanced },
  ])("ends a hanging $operation and names it with its host", async ({ operation, host, options }) => {
    const timer = timersOf(1234)
    const stub = awsStub({ [operation]: "hang" })
    const requestHandler = {
      handle: (...call: Parameters<typeof stub.requestHandler.handle>) => {
        const answer = stub.requestHandler.handle(...call)
        if (stub.calls.at(-1)?.operation === operation) timer.expire()
        return answer
      },
    }
    const runtime = aRuntime({ startTimer: timer.startTimer })
    const error = await failureOf(
      fromGithubCognito({ ...options, timeoutMs: 1234, runtime, clientConfig: { requestHandler } })(),
    )
    expect(error.code).toBe("ERR_TIMEOUT")
    expect(error.message).toBe(`The exchange took longer than 1234 ms; it was waiting for ${operation} (${host}).`)
    await expect.poll(timer.running, { interval: 5 }).toBe(0)
  })

  it("ends a hanging token endpoint and aborts the request", async () => {
    const timer = timersOf(60_000)
    const signals: AbortSignal[] = []
    const fetch: Runtime["fetch"] = (_, { signal }) => {
      signals.push(signal)
      queueMicrotask(timer.expire)
      return new Promise(() => {})
    }
    const runtime = aRuntime({ fetch, startTimer: timer.startTimer })
    const { requestHandler } = awsStub()
    const error = await failureOf(fromGithubCognito({ ...basic, runtime, clientConfig: { requestHandler } })())
    expect(error.message).toContain("60000 ms; it was waiting for the CI's token (run-1.actions.githubusercontent.com)")
    expect(signals.map((signal) => signal.aborted)).toEqual([true])
  })

  it("ends a token source that never settles", async () => {
    const timer = timersOf(60_000)
    const token = () => {
      queueMicrotask(timer.expire)
      return new Promise<string>(() => {})
    }
    const error = await failureOf(
      fromCognito({ ...basic, token, runtime: aRuntime({ startTimer: timer.startTimer }) })(),
    )
    expect(error.message).toContain("the CI's token (no host known)")
  })

  it("takes its timer back when all went well", async () => {
    const timer = timersOf(60_000)
    const runtime = aRuntime({ startTimer: timer.startTimer })
    await fromGithubCognito({ ...basic, runtime, clientConfig: { requestHandler: awsStub().requestHandler } })()
    expect(timer.running()).toBe(0)
  })
})
