import { ClaimbridgeError } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { createAgentLog } from "../src/create-agent-log.ts"
import { anEvent, anExchange, eventTimeMs } from "./support/some-events.ts"

/** A log, and the entries in it. */
function aLog() {
  const lines: string[] = []
  const log = createAgentLog({ write: (line) => lines.push(line), now: () => new Date(eventTimeMs) })
  return { log, lines, entries: () => lines.map((line): unknown => JSON.parse(line)) }
}

const time = "2030-01-01T00:00:00.000Z"

describe("createAgentLog", () => {
  it("writes a line of JSON for what the agent does", () => {
    const { log, lines } = aLog()
    log.tell("ending", { reason: "SIGTERM" })
    expect(lines).toEqual([`{"time":"${time}","level":"info","type":"ending","reason":"SIGTERM"}\n`])
  })

  it("has the facts of all lines in each", () => {
    const lines: string[] = []
    const log = createAgentLog({ write: (line) => lines.push(line), facts: { runner: "one" } })
    log.tell("ending", { reason: "SIGTERM" })
    for (const event of anExchange(1)) log.event("deploy", event)
    log.failure("deploy", new Error("x"))
    expect(lines.map((line) => JSON.parse(line).runner)).toEqual(["one", "one", "one", "one"])
  })

  it("writes what a provider tells, with the profile", () => {
    const { log, entries } = aLog()
    for (const event of anExchange(3)) log.event("deploy", event)
    const origin = { time, level: "info", profile: "deploy", provider: "fromCognito", providerId: 1, exchange: 3 }
    expect(entries()).toEqual([
      { ...origin, type: "exchange-started", flow: "basic", reason: "missing" },
      { ...origin, type: "exchange-finished", durationMs: 300, calls: 4, expiration: "2030-01-01T01:00:00.000Z" },
    ])
  })

  it.each([
    { name: "an exchange that failed", event: anExchange(1, { code: "ERR_ROLE_DENIED" })[1], level: "error" },
    {
      name: "a renewal that failed",
      event: anEvent({ type: "refresh-failed", expiration: new Date(), code: "ERR_TIMEOUT" }),
      level: "warn",
    },
    {
      name: "a call that is repeated",
      event: anEvent({ type: "retry", step: "GetId", host: "h", attempt: 1, delayMs: 5, code: "ERR_THROTTLED" }),
      level: "warn",
    },
  ])("writes $name as $level", ({ event, level }) => {
    const { log, entries } = aLog()
    if (event) log.event("default", event)
    expect(entries()).toEqual([expect.objectContaining({ level })])
  })

  it("writes nothing for a request that is answered from memory", () => {
    const { log, lines } = aLog()
    log.event("default", anEvent({ type: "cache-hit", cache: "credentials" }))
    expect(lines).toEqual([])
  })

  it("writes why a client got nothing, and what to do", () => {
    const { log, entries } = aLog()
    const error = new ClaimbridgeError("ERR_PROVIDER_DISPOSED")
    log.failure("deploy", error)
    const { code, kind, message, hint } = error
    expect(entries()).toEqual([
      { time, level: "error", type: "credentials-failed", profile: "deploy", code, kind, message, hint },
    ])
  })

  it.each([
    { name: "the name of another error alone", error: new TypeError("planted-message"), code: "TypeError" },
    { name: "nothing of what is no error", error: "planted-message", code: "unknown" },
  ])("writes $name", ({ error, code }) => {
    const { log, lines, entries } = aLog()
    log.failure("deploy", error)
    expect(entries()).toEqual([{ time, level: "error", type: "credentials-failed", profile: "deploy", code }])
    expect(lines.join("")).not.toContain("planted")
  })
})
