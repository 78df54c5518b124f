import { describe, expect, it } from "vitest"
import { ClaimbridgeError } from "../../src/errors/claimbridge-error.ts"
import { withRetries } from "../../src/retry/with-retries.ts"
import { aRuntime } from "../support/a-runtime.ts"
import { anExchange } from "../support/an-exchange.ts"
import { awsStub } from "../support/aws-stub.ts"
import { failureOf } from "../support/failure-of.ts"

/** The attempts of a throttled call, each of which takes some time, in an exchange of ten seconds. */
async function attemptsOf(attemptMs: number): Promise<number> {
  let nowMs = 0
  const runtime = aRuntime({
    now: () => new Date(nowMs),
    random: () => 0,
    startTimer: (delayMs, callback) => {
      nowMs += delayMs
      queueMicrotask(callback)
      return () => {}
    },
  })
  const exchange = { ...anExchange(awsStub()), runtime, timeoutMs: 10_000 }
  const call = async (): Promise<never> => {
    nowMs += attemptMs
    throw new ClaimbridgeError("ERR_THROTTLED", { service: "AWS STS" })
  }
  const { code } = await failureOf(withRetries(exchange, call))
  expect({ code, isInTime: nowMs < 10_000 }).toEqual({ code: "ERR_THROTTLED", isInTime: true })
  return exchange.progress.attempt
}

describe("withRetries", () => {
  it.each([
    { name: "at once", attemptMs: 0, attempts: 22 },
    { name: "after a second", attemptMs: 1_000, attempts: 7 },
    { name: "after six seconds", attemptMs: 6_000, attempts: 1 },
  ])("begins no attempt that the deadline would end, when each fails $name", async ({ attemptMs, attempts }) => {
    expect(await attemptsOf(attemptMs)).toBe(attempts)
  })
})
