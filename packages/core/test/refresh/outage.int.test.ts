import { describe, expect, it } from "vitest"
import { minuteMs } from "../support/a-keeper.ts"
import { aRefreshWorld, get, put } from "../support/a-refresh-world.ts"
import { fastTimers } from "../support/fast-timers.ts"

describe("a refresh that fails while the credentials are valid", () => {
  it("lets requests succeed, and tells the logger once", async () => {
    const lines: string[] = []
    const logger = { ...console, debug: () => {}, warn: (line: string) => lines.push(line) }
    await using world = aRefreshWorld()
    const runtime = { ...world.runtime, startTimer: fastTimers }
    const s3 = world.s3(world.provider({ logger, runtime }))
    await s3.send(put)
    world.nowMs += 56 * minuteMs
    world.emulator.failNext({ fault: "503", operation: "AssumeRoleWithWebIdentity", times: 10 })
    for (let request = 0; request < 3; request += 1) await s3.send(get)
    await expect.poll(() => lines, { interval: 5 }).toHaveLength(1)
    expect(lines[0]).toMatch(/^@claimbridge\/core - credentials could not be renewed.*ERR_AWS_UNAVAILABLE/)
  })
})
