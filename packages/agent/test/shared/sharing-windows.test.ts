import { describe, expect, it } from "vitest"
import { sharingWindows } from "../../src/shared/sharing-windows.ts"

const minuteMs = 60_000

describe("sharingWindows", () => {
  it.each([
    { name: "20 seconds", lifetimeMs: 20_000, advisoryMs: 20_000 / 3, mandatoryMs: 4_000 },
    { name: "15 minutes", lifetimeMs: 15 * minuteMs, advisoryMs: 5 * minuteMs, mandatoryMs: minuteMs },
    { name: "20 minutes", lifetimeMs: 20 * minuteMs, advisoryMs: 5 * minuteMs, mandatoryMs: minuteMs },
    { name: "21 minutes", lifetimeMs: 21 * minuteMs, advisoryMs: 15 * minuteMs, mandatoryMs: minuteMs },
    { name: "an hour", lifetimeMs: 60 * minuteMs, advisoryMs: 15 * minuteMs, mandatoryMs: minuteMs },
    {
      name: "90 minutes, less what it took",
      lifetimeMs: 90 * minuteMs - 700,
      advisoryMs: 60 * minuteMs,
      mandatoryMs: minuteMs,
    },
    { name: "12 hours", lifetimeMs: 720 * minuteMs, advisoryMs: 60 * minuteMs, mandatoryMs: minuteMs },
  ])("are those of the SDKs for $name", ({ lifetimeMs, advisoryMs, mandatoryMs }) => {
    expect(sharingWindows(lifetimeMs, 0)).toEqual({ advisoryMs, mandatoryMs })
  })

  it("are longer by up to a fifth, so that Python does not come too early", () => {
    const { advisoryMs } = sharingWindows(60 * minuteMs, 0.999)
    expect(advisoryMs).toBeGreaterThan(17.9 * minuteMs)
    expect(advisoryMs).toBeLessThan(18 * minuteMs)
  })
})
