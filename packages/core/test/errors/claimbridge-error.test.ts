import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { ClaimbridgeError } from "../../src/errors/claimbridge-error.ts"
import { errorCatalog } from "../../src/errors/error-catalog.ts"
import { aToken } from "../support/a-token.ts"

describe("ClaimbridgeError", () => {
  it("carries code, kind, message, hint and docs of its catalog entry, with the details filled in", () => {
    const error = new ClaimbridgeError("ERR_TIMEOUT", { timeoutMs: 500, step: "GetId", host: "aws.example" })
    expect(error).toMatchObject({
      name: "ClaimbridgeError",
      code: "ERR_TIMEOUT",
      kind: "unavailable",
      message: "The exchange took longer than 500 ms; it was waiting for GetId (aws.example).",
      hint: "Try again. If it stays so, check what it was waiting for: a firewall or proxy may be in between. Otherwise raise timeoutMs.",
      docs: "docs/errors.md#err_timeout",
      tryNextLink: false,
    })
  })

  it("prints as JSON what a reader needs, without stack and cause", () => {
    const error = new ClaimbridgeError("ERR_TOKEN_ENV_EMPTY", { variable: "ACME" }, { cause: new Error("x") })
    expect(Object.keys(JSON.parse(JSON.stringify(error)))).toEqual([
      "name",
      "message",
      "code",
      "kind",
      "hint",
      "docs",
      "details",
    ])
  })

  it("redacts tokens that come with details", () => {
    const token = aToken()
    const error = new ClaimbridgeError("ERR_COGNITO_DENIED", { answer: `bad ${token}!`, tags: [`t=${token}`] })
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(token.slice(0, 20))
    expect(error.message).toContain("bad [redacted]!")
  })

  it("shows control and invisible characters of names from outside as escapes", () => {
    const error = new ClaimbridgeError("ERR_CLAIM_MISSING", {
      template: "a\n::warning::b\u202e",
      claim: "c",
      claims: ["\u001b[2J"],
    })
    expect(error.message).toContain("a\\u{a}::warning::b\\u{202e}")
    expect(error.hint).toContain("The token has: \\u{1b}[2J.")
  })

  it("copies an error that only calls itself ClaimbridgeError", () => {
    const cause = { name: "ClaimbridgeError", message: "m", body: "secret" }
    expect(new ClaimbridgeError("ERR_TOKEN_SOURCE_FAILED", {}, { cause }).cause).not.toHaveProperty("body")
  })

  it("keeps another ClaimbridgeError as cause", () => {
    const cause = new ClaimbridgeError("ERR_CI_NOT_DETECTED")
    expect(new ClaimbridgeError("ERR_TOKEN_SOURCE_FAILED", {}, { cause }).cause).toBe(cause)
  })
})

describe("a cause of ClaimbridgeError", () => {
  const causeOf = (cause: unknown): unknown => new ClaimbridgeError("ERR_UNEXPECTED_ANSWER", {}, { cause }).cause

  it("keeps name, message, request id and status of an AWS exception, and nothing else", () => {
    const exception = Object.assign(new Error("Rate exceeded"), {
      name: "ThrottlingException",
      $fault: "client",
      $metadata: { httpStatusCode: 400, requestId: "req-1", extra: "x" },
      $response: { body: "secret" },
    })
    const cause = causeOf(exception)
    expect(cause).toMatchObject({ name: "ThrottlingException", message: "Rate exceeded" })
    expect(cause).toHaveProperty("$metadata", { httpStatusCode: 400, requestId: "req-1" })
    expect(inspect(cause, { depth: null, showHidden: true })).not.toContain("secret")
  })

  it.each([
    {
      name: "a JSON error, which quotes the text",
      error: new SyntaxError('Unexpected token, "secret..." is not valid JSON'),
    },
    { name: "an error of the SDK's parser", error: Object.assign(new Error("secret"), { $metadata: {} }) },
    {
      name: "an error with the body's text",
      error: Object.assign(new Error("secret"), { $responseBodyText: "secret" }),
    },
    {
      name: "a value that STS quotes",
      error: Object.assign(new Error("1 error: Value 'secret\n2' at 'x' failed"), { $fault: "client" }),
    },
    { name: "something thrown that is no error", error: "secret" },
  ])("leaves out $name", ({ error }) => {
    expect(inspect(causeOf(error), { depth: null, showHidden: true })).not.toContain("secret")
  })

  it("keeps the message of a request that failed before any answer, with the SDK's count of attempts", () => {
    const error = Object.assign(new Error("proxy says no"), { $metadata: { attempts: 2, totalRetryDelay: 5 } })
    expect(causeOf(error)).toMatchObject({ message: "proxy says no", $metadata: { attempts: 2 } })
  })

  it("leaves out the message of a parser's error whose answer is hidden on it", () => {
    const error = Object.assign(new Error("secret"), { $metadata: { attempts: 1 } })
    Object.defineProperty(error, "$response", { value: {}, enumerable: false })
    expect(causeOf(error)).toMatchObject({ message: "(message left out: it may quote the answer)" })
  })

  it("keeps the code of a system error", () => {
    expect(causeOf(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }))).toMatchObject({
      code: "ECONNREFUSED",
      message: "connect ECONNREFUSED",
    })
  })
})

describe("errorCatalog", () => {
  it.each(Object.entries(errorCatalog).map(([name, entry]) => ({ name, ...entry })))(
    "says of $name what happened and what to do",
    ({ name, message, hint }) => {
      expect(name).toMatch(/^ERR_[A-Z_]+$/)
      expect(message).toMatch(/[.}]$/)
      expect(hint.length).toBeGreaterThan(20)
    },
  )

  it("goes on to the next provider for one code only", () => {
    const codes = Object.entries(errorCatalog).filter(([, { kind }]) => kind === "not-loaded")
    expect(codes.map(([code]) => code)).toEqual(["ERR_CI_NOT_DETECTED"])
  })
})
