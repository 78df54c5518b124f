import { describe, expect, it } from "vitest"
import { eventTeller } from "../../src/talk/event-teller.ts"
import { aTerminal } from "../support/a-terminal.ts"
import { aCall, anEvent, exchangeStarted } from "../support/an-exchange.ts"

const expiration = new Date(1_700_003_600_000)
const events = [
  exchangeStarted,
  aCall(200, { step: "the CI's token", durationMs: 200 }),
  aCall(300, { code: "ERR_THROTTLED", status: 400, requestId: "r-1" }),
  anEvent(300, { type: "retry", step: "GetId", host: undefined, attempt: 1, delayMs: 400, code: "ERR_THROTTLED" }),
  aCall(800, { attempt: 2, requestId: "r-2" }),
  anEvent(800, { type: "exchange-finished", durationMs: 800, calls: 3, expiration, code: undefined }),
]

function told(form: "text" | "json", width = 80): readonly string[] {
  const terminal = aTerminal({ width })
  const tell = eventTeller(terminal.stderr, form)
  for (const event of events) tell(event)
  return terminal.printed.stderr.trimEnd().split("\n")
}

describe("eventTeller", () => {
  it("tells calls as they come, and at the end all of them in their times", () => {
    expect(told("text")).toEqual([
      "the CI's token at aws.acme.example: done, 200 ms",
      "GetId at aws.acme.example: ERR_THROTTLED, 100 ms",
      "GetId: ERR_THROTTLED, again in 400 ms",
      "GetId at aws.acme.example: done, 100 ms",
      "exchange: done, 3 calls, 800 ms",
      "  the CI's token    ########                        200 ms",
      "  GetId                     ###                     100 ms ERR_THROTTLED r-1",
      "  GetId, attempt 2                            ####  100 ms r-2",
    ])
  })

  it("makes bars shorter where there is less room", () => {
    expect(told("text", 40).slice(-3)).toEqual([
      "  the CI's token    ##        200 ms",
      "  GetId               #       100 ms ERR_THROTTLED r-1",
      "  GetId, attempt 2         #  100 ms r-2",
    ])
  })

  it("gives the timeline as data", () => {
    const last: unknown = JSON.parse(told("json").at(-1) ?? "")
    expect(last).toEqual({
      type: "timeline",
      durationMs: 800,
      calls: [
        expect.objectContaining({ step: "the CI's token", startMs: 0, durationMs: 200 }),
        expect.objectContaining({ step: "GetId", attempt: 1, startMs: 200, requestId: "r-1", code: "ERR_THROTTLED" }),
        expect.objectContaining({ step: "GetId", attempt: 2, startMs: 700, requestId: "r-2", status: 200 }),
      ],
    })
  })

  it("draws nothing of an exchange that has not ended", () => {
    const terminal = aTerminal()
    const tell = eventTeller(terminal.stderr, "json")
    for (const event of events.slice(0, -1)) tell(event)
    expect(terminal.printed.stderr).not.toContain("timeline")
  })
})
