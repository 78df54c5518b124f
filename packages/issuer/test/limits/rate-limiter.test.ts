import { describe, expect, it } from "vitest"
import { createRateLimiter } from "../../src/limits/rate-limiter.ts"
import { settableClock } from "../support/settable-clock.ts"

describe("the rate limiter", () => {
  it("gives one minute's worth at once, then what has filled up", () => {
    const clock = settableClock()
    const limiter = createRateLimiter(60, clock)
    const takeAll = (): number => {
      for (let taken = 0; ; taken += 1) {
        try {
          limiter.count("job")
        } catch {
          return taken
        }
      }
    }
    expect(takeAll()).toBe(60)
    clock.advance(3)
    expect(takeAll()).toBe(3)
    clock.advance(3600)
    expect(takeAll()).toBe(60)
  })

  it("says how long to wait, and counts each name for itself", () => {
    const limiter = createRateLimiter(1, settableClock())
    limiter.count("one")
    limiter.count("two")
    expect(() => limiter.count("one")).toThrow(
      expect.objectContaining({ code: "ERR_RATE_LIMITED", retryAfterSeconds: 60 }),
    )
  })

  it("is not undone by a clock that goes back", () => {
    const clock = settableClock()
    const limiter = createRateLimiter(1, clock)
    limiter.count("one")
    clock.advance(-3600)
    expect(() => limiter.count("one")).toThrow("Too many requests.")
  })

  it("goes on filling up after a clock went back", () => {
    const clock = settableClock()
    const limiter = createRateLimiter(1, clock)
    limiter.count("one")
    clock.advance(-3600)
    expect(() => limiter.count("one")).toThrow("Too many requests.")
    clock.advance(60)
    expect(() => limiter.count("one")).not.toThrow()
  })
})
