import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { keepMetricsFile } from "../src/keep-metrics-file.ts"
import { aFolder } from "./support/a-folder.ts"

const isPosix = process.platform !== "win32"

/** A metrics file, and what lets its 15 seconds pass. */
function aMetricsFile(file = `${aFolder()}/claimbridge.prom`) {
  let text = "up 1\n"
  let tick = (): void => {}
  const every = (_intervalMs: number, callback: () => void) => {
    tick = callback
    return () => {}
  }
  const failures: unknown[] = []
  const onFailure = (error: unknown): void => void failures.push(error)
  const stop = keepMetricsFile({ file, metrics: { text: () => text }, runtime: { every }, onFailure })
  const later = (said: string): void => {
    text = said
    tick()
  }
  return { file, stop, later, failures }
}

describe("keepMetricsFile", () => {
  it("writes at once, and again each time", async () => {
    const { file, later, stop } = aMetricsFile()
    expect(readFileSync(file, "utf8")).toBe("up 1\n")
    later("up 2\n")
    expect(readFileSync(file, "utf8")).toBe("up 2\n")
    await stop()
    expect(existsSync(file)).toBe(false)
  })

  it.runIf(isPosix)("lets the collector read, whatever the umask says, and follows no link", async () => {
    const folder = aFolder()
    writeFileSync(`${folder}/target`, "mine")
    symlinkSync(`${folder}/target`, `${folder}/claimbridge.prom`)
    const umask = process.umask(0o077)
    const { file, stop } = aMetricsFile(`${folder}/claimbridge.prom`)
    process.umask(umask)
    expect(statSync(file).mode & 0o777).toBe(0o644)
    expect(readFileSync(`${folder}/target`, "utf8")).toBe("mine")
    await stop()
  })

  it("tells that it cannot write, and goes on", async () => {
    const { failures, stop } = aMetricsFile(`${aFolder()}/missing/claimbridge.prom`)
    await stop()
    expect(failures).toEqual([expect.objectContaining({ code: "ENOENT" })])
  })

  it("refuses a name that the collector would not read", () => {
    expect(() => keepMetricsFile({ file: "metrics.txt", metrics: { text: () => "" } })).toThrow(RangeError)
  })
})
