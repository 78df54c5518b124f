import { describe, expect, it } from "vitest"
import { Ledger } from "../../soak/ledger.ts"
import type { ClaimbridgeEvent } from "../../src/events/claimbridge-event.ts"
import { someCredentials, unavailable } from "../support/a-keeper.ts"

const keys = {
  ...someCredentials("the-key-of-a-role", 0),
  secretAccessKey: "k".repeat(40),
  sessionToken: "t".repeat(40),
}
const origin = { provider: "fromGithubCognito", providerId: 1, timeMs: 0 }

describe("Ledger", () => {
  it("knows when each key was handed out first and last, and when it ends", () => {
    let nowMs = 1
    const ledger = new Ledger(() => nowMs)
    ledger.handedOut("basic", keys)
    nowMs = 2
    ledger.handedOut("basic", keys)
    ledger.issued(keys.accessKeyId, 3)
    expect(ledger.facts().keys).toMatchObject([{ provider: "basic", firstMs: 1, lastMs: 2, endMs: 3 }])
  })

  it.each([
    { name: "after the key was handed out", steps: ["handed", "seen"] },
    { name: "before the key was handed out", steps: ["seen", "handed"] },
  ])("counts a line with a key in it, $name", ({ steps }) => {
    const ledger = new Ledger(() => 0)
    for (const step of steps)
      step === "seen" ? ledger.seen(`key ${keys.secretAccessKey}`) : ledger.handedOut("basic", keys)
    expect(ledger.facts().leaks).toBe(1)
  })

  it("counts exchanges that succeed, and renewals that fail", () => {
    const ledger = new Ledger(() => 0)
    const tell = ledger.listener("basic", 1)
    const finished = { ...origin, type: "exchange-finished" as const, durationMs: 1, calls: 1, expiration: undefined }
    const events: ClaimbridgeEvent[] = [
      { ...origin, exchange: 1, type: "exchange-started", flow: "basic", roleArn: undefined, reason: "missing" },
      { ...finished, exchange: 1, expiration: new Date(0), code: undefined },
      { ...origin, exchange: 2, type: "exchange-started", flow: "basic", roleArn: undefined, reason: "due" },
      { ...finished, exchange: 2, code: "ERR_TIMEOUT" },
      { ...origin, exchange: 3, type: "exchange-started", flow: "basic", roleArn: undefined, reason: "missing" },
      { ...finished, exchange: 3, code: "ERR_TIMEOUT" },
    ]
    for (const event of events) tell(event)
    expect(ledger.facts().exchanges).toMatchObject([{ name: "basic", roles: 1, succeeded: 1, renewalsFailed: 1 }])
  })

  it.each([
    { name: "before a quarter of what was left has passed", afterMs: 200_000, renewalsEarly: 1 },
    { name: "after that", afterMs: 260_000, renewalsEarly: 0 },
  ])("counts a renewal after a failed one as early or not, $name", ({ afterMs, renewalsEarly }) => {
    let nowMs = 0
    const ledger = new Ledger(() => nowMs)
    const tell = ledger.listener("basic", 1)
    const finished = { ...origin, type: "exchange-finished" as const, durationMs: 1, calls: 1 }
    const due = { ...origin, type: "exchange-started", flow: "basic", roleArn: undefined, reason: "due" } as const
    tell({ ...finished, exchange: 1, expiration: new Date(1_000_000), code: undefined })
    tell({ ...due, exchange: 2 })
    tell({ ...finished, exchange: 2, expiration: undefined, code: "ERR_TIMEOUT" })
    nowMs = afterMs
    tell({ ...due, exchange: 3 })
    expect(ledger.facts().exchanges).toMatchObject([{ renewalsEarly }])
  })

  it("knows by code what callers were refused with", () => {
    const ledger = new Ledger(() => 5)
    ledger.failed("direct", unavailable())
    expect(ledger.facts().failed).toEqual([{ provider: "direct", code: "ERR_THROTTLED", atMs: 5 }])
  })
})
