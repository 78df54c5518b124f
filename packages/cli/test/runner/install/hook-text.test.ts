import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { hookText } from "../../../src/runner/install/hook-text.ts"
import { aFolder } from "../../support/a-folder.ts"

const awkward = '/opt/it\'s $HOME `x` "y"/bin.js'

describe("hookText", () => {
  it.each([
    { hook: "sh", starter: "sh" },
    { hook: "js", starter: process.execPath },
  ] as const)("hands over every argument as it is, in $hook", ({ hook, starter }) => {
    const echo = join(aFolder({ "echo.mjs": "console.log(JSON.stringify(process.argv.slice(2)))" }), "echo.mjs")
    const call = {
      kind: "started",
      program: [process.execPath, echo, awkward],
      runner: "/r r",
      policy: "/p'p",
    } as const
    const file = join(aFolder({ [`hook.${hook}`]: hookText(hook, call) }), `hook.${hook}`)
    const printed: unknown = JSON.parse(execFileSync(starter, [file], { encoding: "utf8" }))
    const expected = [awkward, "runner", "job-started", "--runner", "/r r", "--policy", "/p'p", "--owner-pid"]
    expect(printed).toEqual([...expected, String(process.pid)])
  })

  it("quotes for PowerShell, and hands its exit code on", () => {
    const call = {
      kind: "completed",
      program: ["C:\\it's\\claimbridge.exe"],
      runner: "C:\\r",
      policy: "C:\\p",
    } as const
    const text = hookText("ps1", call)
    expect(text).toContain("& 'C:\\it''s\\claimbridge.exe' 'runner' 'job-completed' '--runner' 'C:\\r'")
    expect(text.trimEnd().endsWith("exit $LASTEXITCODE")).toBe(true)
  })
})
