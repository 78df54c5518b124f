import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { spawnCommand } from "../../src/runtime/spawn-command.ts"

const node = process.execPath
const { signal } = new AbortController()

describe("spawnCommand", () => {
  it("gives status and stdout", async () => {
    const outcome = await spawnCommand([node, "-e", "console.log(1); process.exitCode = 3"], { signal, maxBytes: 10 })
    expect(outcome).toEqual({ status: "exited", exitCode: 3, stdout: "1\n" })
  })

  it("hands arguments over as they are", async () => {
    const argument = `$(id) "quoted" 'too' ; &`
    const outcome = await spawnCommand([node, "-p", "process.argv[1]", argument], { signal, maxBytes: 100 })
    expect(outcome).toMatchObject({ stdout: `${argument}\n` })
  })

  it("ends a program that writes too much", async () => {
    const outcome = await spawnCommand([node, "-e", "setInterval(() => console.log('x'.repeat(100)))"], {
      signal,
      maxBytes: 50,
    })
    expect(outcome).toEqual({ status: "too-large" })
  })

  it("says that a program is not there", async () => {
    const outcome = await spawnCommand(["/no/such/program"], { signal, maxBytes: 10 })
    expect(outcome).toEqual({ status: "not-started", reason: "ENOENT" })
  })

  it.each([
    { name: "an argument with a null byte", argv: ["agent", "secret\0"], reason: "ERR_INVALID_ARG_VALUE" },
    { name: "too long arguments", argv: [node, "x".repeat(3_000_000)], reason: "E2BIG" },
    { name: "a path through a file", argv: [`${node}/agent`], reason: "ENOTDIR" },
  ])("says that $name cannot start, without an exception", async ({ argv, reason }) => {
    expect(await spawnCommand(argv, { signal, maxBytes: 10 })).toEqual({ status: "not-started", reason })
  })

  it("does not wait for what a program leaves running", async () => {
    const leftover = `setTimeout(() => {}, 4000)`
    const program = `
      const { spawn } = require("node:child_process")
      spawn(process.execPath, ["-e", ${JSON.stringify(leftover)}], { stdio: ["ignore", "inherit", "ignore"] }).unref()
      process.stdout.write("token")
    `
    const begun = performance.now()
    const outcome = await spawnCommand([node, "-e", program], { signal, maxBytes: 10 })
    expect(outcome).toEqual({ status: "exited", exitCode: 0, stdout: "token" })
    expect(performance.now() - begun).toBeLessThan(3500)
  })

  it("ends a program that ignores polite signals when the deadline passes", async () => {
    const controller = new AbortController()
    const folder = await mkdtemp(join(tmpdir(), "claimbridge-"))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, "pid")
    const program = `
      process.on("SIGTERM", () => {})
      require("node:fs").writeFileSync(${JSON.stringify(file)}, String(process.pid))
      setInterval(() => {}, 1000)
    `
    const outcome = spawnCommand([node, "-e", program], { signal: controller.signal, maxBytes: 10 })
    const pid = await vi.waitFor(async () => Number(await readFile(file, "utf8")) || Promise.reject(), {
      timeout: 5000,
    })
    controller.abort()
    expect(await outcome).toEqual({ status: "not-started", reason: "ABORT_ERR" })
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"), { timeout: 5000 })
  })
})
