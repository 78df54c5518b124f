import { describe, expect, it } from "vitest"
import { formatResult } from "../../checks/format-result.ts"
import { runChecks } from "../../checks/run-checks.ts"
import type { CommandResult } from "../../commands/run-command.ts"

/** Commands of the form `ok` or `bad`, told apart by their name. */
const run = async ([name = ""]: readonly string[]): Promise<CommandResult> => {
  return { code: name === "bad" ? 1 : 0, stdout: "", output: `${name} ran\n` }
}
const onEnd = (): void => undefined

describe("runChecks", () => {
  it("goes on after a check that failed", async () => {
    const checks = [
      { name: "one", commands: [["bad"]] },
      { name: "two", commands: [["ok"]] },
    ]
    const results = await runChecks(checks, { concurrency: 1, onEnd, run })
    expect(results.map(({ name, passed }) => ({ name, passed }))).toEqual([
      { name: "one", passed: false },
      { name: "two", passed: true },
    ])
  })

  it("stops a check at its first failing command and keeps what was printed", async () => {
    const [result] = await runChecks([{ name: "one", commands: [["ok"], ["bad"], ["ok"]] }], {
      concurrency: 1,
      onEnd,
      run,
    })
    expect(result).toMatchObject({ passed: false, output: "ok ran\nbad ran\n" })
  })

  it("keeps to the number of checks at a time", async () => {
    let running = 0
    let most = 0
    const counting = async (): Promise<CommandResult> => {
      most = Math.max(most, ++running)
      await Promise.resolve()
      running--
      return { code: 0, stdout: "", output: "" }
    }
    const checks = ["a", "b", "c", "d"].map((name) => ({ name, commands: [[name]] }))
    await runChecks(checks, { concurrency: 2, onEnd, run: counting })
    expect(most).toBe(2)
  })
})

describe("formatResult", () => {
  it("shows the output of a failing check only", () => {
    const result = { name: "types", seconds: 1.23, output: "a.ts:1\nb.ts:2\n" }
    expect(formatResult({ ...result, passed: true })).toBe("ok     types            1.2 s\n")
    expect(formatResult({ ...result, passed: false })).toBe(
      "FAILED types            1.2 s\n       a.ts:1\n       b.ts:2\n",
    )
  })
})
