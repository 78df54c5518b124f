import { describe, expect, it } from "vitest"
import { expectSuccess } from "../../commands/expect-success.ts"
import { runCommand } from "../../commands/run-command.ts"

const node = (code: string): string[] => [process.execPath, "-e", code]

describe("runCommand", () => {
  it("keeps both streams and the exit code", async () => {
    const result = await runCommand(node('console.log("out"); console.error("talk"); process.exitCode = 3'))
    expect(result).toMatchObject({ code: 3, stdout: "out\n" })
    expect(result.output).toContain("talk\n")
  })

  it("gives a result for a tool that is not there", async () => {
    const { code } = await runCommand(["claimbridge-no-such-tool"])
    expect(code).toBeGreaterThan(0)
  })

  it("finds the tools of the workspace first", async () => {
    const { stdout } = await runCommand(["vitest", "--version"], { env: { NO_COLOR: "1" } })
    expect(stdout).toContain("vitest/")
  })
})

describe("expectSuccess", () => {
  it("throws what a failing command printed", async () => {
    await expect(expectSuccess(node('console.log("why"); process.exit(2)'))).rejects.toThrow(/ended with 2\nwhy\n/)
  })
})
