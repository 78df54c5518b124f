import { describe, expect, it } from "vitest"
import { holdCredentials } from "../../src/refresh/held-credentials.ts"
import { type ServerClock, serverClock } from "../../src/refresh/server-clock.ts"
import { minuteMs, someCredentials } from "../support/a-keeper.ts"
import { thrownBy } from "../support/thrown-by.ts"

const nowMs = Date.parse("2030-01-01T12:00Z")

function aClock(headers: Record<string, string>): ServerClock {
  const clock = serverClock(() => new Date(nowMs))
  clock.read(headers, nowMs)
  return clock
}

describe("holdCredentials", () => {
  it("refuses credentials that have expired by AWS's own clock", () => {
    const clock = aClock({ date: new Date(nowMs).toUTCString() })
    const error = thrownBy(() => holdCredentials(someCredentials("old", nowMs - 60_000), clock, 0))
    expect(error.code).toBe("ERR_CREDENTIALS_EXPIRED")
    expect(error.message).toBe("AWS gave credentials that had expired 61 s before they came.")
    expect(error.hint).toContain("proxy")
  })

  it("takes the shortest life that AWS gives when nothing tells AWS's time and this machine's clock is ahead", () => {
    const { usableUntilMs, credentials } = holdCredentials(someCredentials("new", nowMs - minuteMs), aClock({}), 0)
    expect(credentials.expiration.getTime()).toBe(nowMs + 15 * minuteMs)
    expect(usableUntilMs).toBe(nowMs + 15 * minuteMs - 2_000)
  })

  it.each([
    { name: "a proxy tells a date of long ago", headers: { date: "Thu, 01 Jan 1970 00:00:00 GMT" }, minutes: 60 },
    { name: "this machine's clock is a day behind", headers: {}, minutes: 25 * 60 },
  ])("takes the shortest life that AWS gives when $name", ({ headers, minutes }) => {
    const clock = aClock(headers)
    const held = holdCredentials(someCredentials("new", nowMs + minutes * minuteMs), clock, 0)
    expect(Math.round(held.credentials.expiration.getTime() - nowMs)).toBe(15 * minuteMs)
    expect(held.usableUntilMs - clock.nowMs()).toBe(15 * minuteMs - 2_000)
  })

  it("leaves the longest life that AWS gives", () => {
    const { credentials } = holdCredentials(someCredentials("new", nowMs + 720 * minuteMs + 500), aClock({}), 0)
    expect(credentials.expiration.getTime()).toBe(nowMs + 720 * minuteMs + 500)
  })

  it("leaves the end as AWS told it when this machine's clock is about right", () => {
    const clock = aClock({ date: new Date(nowMs + 20_000).toUTCString() })
    const { credentials } = holdCredentials(someCredentials("new", nowMs + 60 * minuteMs), clock, 0)
    expect(credentials.expiration.getTime()).toBe(nowMs + 60 * minuteMs)
  })
})
