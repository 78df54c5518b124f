import { spawn } from "node:child_process"
import { once } from "node:events"
import { describe, expect, it } from "vitest"
import { watchOwner } from "../src/watch-owner.ts"

/** Ticks by hand. */
function aWatch() {
  const ticks: (() => void)[] = []
  const watch = {
    upMs: 0,
    intervals: [] as number[],
    ended: 0,
    gone: 0,
    tick: () => ticks.at(-1)?.(),
    options: {
      onGone: () => {
        watch.gone += 1
      },
      runtime: {
        upMs: () => watch.upMs,
        every: (intervalMs: number, callback: () => void) => {
          watch.intervals.push(intervalMs)
          ticks.push(callback)
          return () => {
            watch.ended += 1
          }
        },
      },
    },
  }
  return watch
}

describe("watchOwner", () => {
  it("calls back when the process is gone, once, and ends its watch", async () => {
    const owner = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"])
    const watch = aWatch()
    watchOwner({ pid: owner.pid ?? 0, ...watch.options })
    watch.tick()
    expect(watch.gone).toBe(0)
    owner.kill("SIGKILL")
    await once(owner, "exit")
    watch.tick()
    expect(watch).toMatchObject({ gone: 1, ended: 1, intervals: [1000] })
  })

  it("calls back for a process that never was", () => {
    const watch = aWatch()
    watchOwner({ pid: 2 ** 22 + 1, ...watch.options })
    watch.tick()
    expect(watch.gone).toBe(1)
  })

  it("calls back when the time is over, though the process is there", () => {
    const watch = aWatch()
    watchOwner({ pid: process.pid, lifetimeMs: 5000, ...watch.options })
    watch.upMs = 4999
    watch.tick()
    expect(watch.gone).toBe(0)
    watch.upMs = 5000
    watch.tick()
    expect(watch.gone).toBe(1)
  })

  it("goes by the time alone without a process", () => {
    const watch = aWatch()
    watchOwner({ lifetimeMs: 5000, ...watch.options })
    watch.tick()
    expect(watch.gone).toBe(0)
    watch.upMs = 5000
    watch.tick()
    expect(watch.gone).toBe(1)
  })

  it("can be ended", () => {
    const watch = aWatch()
    watchOwner({ pid: process.pid, ...watch.options })()
    expect(watch.ended).toBe(1)
  })

  it.runIf(process.platform === "linux")("takes a process for gone that nobody has taken notice of", async () => {
    // The shell starts a process that ends at once, and becomes one that does not wait for it.
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 60"])
    try {
      const [pid] = await once(parent.stdout, "data")
      const watch = aWatch()
      watchOwner({ pid: Number(String(pid)), ...watch.options })
      const goneAfterTick = () => {
        watch.tick()
        return watch.gone
      }
      await expect.poll(goneAfterTick, { interval: 10, timeout: 5000 }).toBe(1)
    } finally {
      parent.kill("SIGKILL")
    }
  })
})
