import { describe, expect, it } from "vitest"
import { optionValues } from "../../src/frame/option-values.ts"
import { type Progress, showProgress } from "../../src/talk/show-progress.ts"
import { aTerminal, type Terminal, type TerminalOptions } from "../support/a-terminal.ts"
import { aCall, anEvent, exchangeStarted } from "../support/an-exchange.ts"

const none = optionValues(new Map())
const clear = "\r\x1b[K"

function shown(options: TerminalOptions): { readonly terminal: Terminal; readonly progress: Progress } {
  const terminal = aTerminal(options)
  return { terminal, progress: showProgress(terminal, none) }
}

describe("showProgress", () => {
  it("says nothing of what takes less than a second", () => {
    const { terminal, progress } = shown({ isTty: true })
    terminal.pass(750)
    progress[Symbol.dispose]()
    expect(terminal.printed.stderr).toBe("")
  })

  it("keeps one line on a terminal up to date, and clears it", () => {
    const { terminal, progress } = shown({ isTty: true })
    progress.onEvent(exchangeStarted)
    terminal.pass(1500)
    progress.onEvent(aCall(1500))
    terminal.pass(1000)
    progress[Symbol.dispose]()
    terminal.pass(5000)
    const lines = ["the CI's token, 1 s", "AWS, 1 s", "AWS, 2 s"].map(
      (what) => `\rclaimbridge: waiting for ${what}\x1b[K`,
    )
    expect(terminal.printed).toEqual({ stdout: "", stderr: [...lines, clear].join("") })
  })

  it("names the call that is made again, and why", () => {
    const { terminal, progress } = shown({ isTty: true })
    const retry = { step: "GetId", host: undefined, attempt: 2, delayMs: 4000, code: "ERR_THROTTLED" } as const
    progress.onEvent(anEvent(100, { type: "retry", ...retry }))
    terminal.pass(3000)
    expect(terminal.printed.stderr).toContain("waiting for GetId, attempt 3 after ERR_THROTTLED, 3 s")
  })

  it("says that another process makes the exchange", () => {
    const { terminal } = shown({ isTty: true })
    terminal.pass(1000)
    expect(terminal.printed.stderr).toContain("waiting for another process of this job, 1 s")
  })

  it("stays within the width of the terminal", () => {
    const { terminal, progress } = shown({ isTty: true, width: 20 })
    terminal.pass(2000)
    progress[Symbol.dispose]()
    const [line = ""] = terminal.printed.stderr.slice(1).split("\x1b[K")
    expect(line).toBe("claimbridge: waitin")
  })

  it.each([
    { name: "a log", options: {} },
    { name: "a terminal that knows no control sequences", options: { isTty: true, env: { TERM: "dumb" } } },
  ])("writes a line from time to time into $name", ({ options }) => {
    const { terminal, progress } = shown(options)
    progress.onEvent(exchangeStarted)
    terminal.pass(185_000)
    progress[Symbol.dispose]()
    const lines = [5, 15, 30, 60, 120, 180].map((waited) => `claimbridge: waiting for the CI's token, ${waited} s\n`)
    expect(terminal.printed.stderr).toBe(lines.join(""))
  })

  it.each(["verbose", "json"])("leaves stderr to --%s", (flag) => {
    const terminal = aTerminal({ isTty: true })
    showProgress(terminal, optionValues(new Map([[flag, { value: true, origin: `--${flag}` }]])))
    terminal.pass(60_000)
    expect(terminal.printed.stderr).toBe("")
  })
})
