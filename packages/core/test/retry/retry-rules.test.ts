import { describe, expect, it } from "vitest"
import { ClaimbridgeError } from "../../src/errors/claimbridge-error.ts"
import { errorCatalog } from "../../src/errors/error-catalog.ts"
import type { ErrorCode } from "../../src/errors/error-code.ts"
import { attemptTimeout } from "../../src/retry/attempt-timeout.ts"
import { retryAfter } from "../../src/retry/retry-after.ts"
import { retryPause } from "../../src/retry/retry-pause.ts"
import { retryRule } from "../../src/retry/retry-rule.ts"

describe("retryRule", () => {
  const codes = Object.keys(errorCatalog) as ErrorCode[]

  it("repeats what is unavailable, and nothing else", () => {
    const repeated = codes.filter((code) => retryRule(new ClaimbridgeError(code)))
    const unavailable = codes.filter((code) => errorCatalog[code].kind === "unavailable")
    // The deadline of an exchange is its end.
    expect(repeated.sort()).toEqual(unavailable.filter((code) => code !== "ERR_TIMEOUT").sort())
  })

  it.each([
    "CERT_HAS_EXPIRED",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "ERR_TLS_CERT_ALTNAME_INVALID",
  ])("lets a connection be that fails with %s", (reason) => {
    expect(retryRule(new ClaimbridgeError("ERR_CONNECTION_FAILED", { reason }))).toBeUndefined()
  })
})

describe("retryPause", () => {
  const rule = { maxAttempts: 5, baseMs: 200, capMs: 1_000 }

  it.each([
    { name: "the first, at the least", attempt: 1, random: 0, pauseMs: 100 },
    { name: "the first, at the most", attempt: 1, random: 1, pauseMs: 200 },
    { name: "the third", attempt: 3, random: 0.5, pauseMs: 600 },
    { name: "one beyond the cap", attempt: 30, random: 1, pauseMs: 1_000 },
  ])("is $pauseMs ms for $name", ({ attempt, random, pauseMs }) => {
    expect(retryPause(rule, attempt, random)).toBe(pauseMs)
  })
})

describe("attemptTimeout", () => {
  it.each([
    { attempt: 1, timeoutMs: 60_000, limitMs: 5_000 },
    { attempt: 2, timeoutMs: 60_000, limitMs: 10_000 },
    { attempt: 9, timeoutMs: 60_000, limitMs: 20_000 },
    { attempt: 1, timeoutMs: 1_000, limitMs: 500 },
    { attempt: 2, timeoutMs: 1_000, limitMs: 1_000 },
  ])("of attempt $attempt within $timeoutMs ms is $limitMs ms", ({ attempt, timeoutMs, limitMs }) => {
    expect(attemptTimeout(attempt, timeoutMs)).toBe(limitMs)
  })
})

describe("retryAfter", () => {
  const nowMs = Date.parse("2030-01-01T00:00:00Z")

  it.each([
    { name: "seconds", header: "3", waitMs: 3_000 },
    { name: "a date", header: "Tue, 01 Jan 2030 00:00:07 GMT", waitMs: 7_000 },
    { name: "a date in the past", header: "Mon, 31 Dec 2029 23:59:07 GMT", waitMs: undefined },
    { name: "words", header: "soon", waitMs: undefined },
    { name: "less than nothing", header: "-1", waitMs: undefined },
    { name: "nothing", header: null, waitMs: undefined },
  ])("reads $name", ({ header, waitMs }) => {
    expect(retryAfter(header, nowMs)).toBe(waitMs)
  })
})
