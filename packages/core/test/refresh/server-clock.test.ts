import { describe, expect, it } from "vitest"
import { type ServerClock, serverClock } from "../../src/refresh/server-clock.ts"

const localMs = Date.parse("2030-01-01T12:00Z")
const clockAt = (nowMs: number): ServerClock => serverClock(() => new Date(nowMs))

describe("serverClock", () => {
  it.each([
    { name: "an hour behind", date: "Tue, 01 Jan 2030 13:00:00 GMT", offsetMs: 3_600_000 },
    { name: "an hour ahead", date: "Tue, 01 Jan 2030 11:00:00 GMT", offsetMs: -3_600_000 },
    { name: "right", date: "Tue, 01 Jan 2030 12:00:00 GMT", offsetMs: 0 },
  ])("sees from an answer that this machine is $name", ({ date, offsetMs }) => {
    const clock = clockAt(localMs)
    clock.read({ Date: date }, localMs)
    expect(Math.abs(clock.offsetMs() - offsetMs)).toBeLessThan(1000)
    expect(clock.nowMs()).toBe(localMs + clock.offsetMs())
  })

  it("takes the answer to be made halfway through the round trip", () => {
    const clock = clockAt(localMs)
    clock.read({ date: "Tue, 01 Jan 2030 12:00:00 GMT" }, localMs - 10_000)
    expect(clock.offsetMs()).toBe(5_500)
  })

  it("follows this machine's clock when that is set back on the way", () => {
    const clock = clockAt(localMs)
    clock.read({ date: "Tue, 01 Jan 2030 13:00:00 GMT" }, localMs + 3_600_000)
    expect({ offsetMs: clock.offsetMs(), isKnown: clock.isKnown() }).toEqual({ offsetMs: 3_600_500, isKnown: true })
  })

  it("forgets what it knew when this machine slept or its clock was set ahead on the way", () => {
    let nowMs = localMs
    const clock = serverClock(() => new Date(nowMs))
    clock.read({ date: "Tue, 01 Jan 2030 12:00:00 GMT" }, nowMs)
    nowMs += 3_600_000
    clock.read({ date: "Tue, 01 Jan 2030 12:00:00 GMT" }, localMs)
    expect({ offsetMs: clock.offsetMs(), isKnown: clock.isKnown() }).toEqual({ offsetMs: 0, isKnown: false })
  })

  it.each([
    { name: "no date", headers: {}, sentMs: localMs },
    { name: "no legible date", headers: { date: "yesterday" }, sentMs: localMs },
    { name: "an age", headers: { date: "Tue, 01 Jan 2030 13:00:00 GMT", age: "60" }, sentMs: localMs },
    {
      name: "a round trip that lasted too long",
      headers: { date: "Tue, 01 Jan 2030 13:00:00 GMT" },
      sentMs: localMs - 900_001,
    },
  ])("learns nothing from an answer with $name", ({ headers, sentMs }) => {
    const clock = clockAt(localMs)
    clock.read(headers, sentMs)
    expect({ offsetMs: clock.offsetMs(), isKnown: clock.isKnown() }).toEqual({ offsetMs: 0, isKnown: false })
  })
})
