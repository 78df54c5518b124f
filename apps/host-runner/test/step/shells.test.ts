import { describe, expect, it } from "vitest"
import { readShell, shellArguments } from "../../src/step/shells.ts"

// https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs
const rows = [
  { shell: undefined, programs: ["bash", "sh"], args: ["-e", "/t/x.sh"] },
  { shell: "bash", programs: ["bash"], args: ["--noprofile", "--norc", "-e", "-o", "pipefail", "/t/x.sh"] },
  { shell: "sh", programs: ["sh"], args: ["-e", "/t/x.sh"] },
  { shell: "python", programs: ["python"], args: ["/t/x.py"] },
  { shell: "bash -euxo pipefail {0}", programs: ["bash"], args: ["-euxo", "pipefail", "/t/x.sh"] },
  { shell: "node {0}", programs: ["node"], args: ["/t/x"] },
  { shell: 'tool --title "two words" {0}', programs: ["tool"], args: ["--title", "two words", "/t/x"] },
]

describe("readShell", () => {
  it.each(rows)("calls $shell as the runner does", ({ shell, programs, args }) => {
    const { programs: found, format, extension } = readShell(shell)

    expect(found).toEqual(programs)
    expect(shellArguments(format, `/t/x${extension}`)).toEqual(args)
  })

  it("refuses a shell that it doesn't know and that has no place for the script", () => {
    expect(() => readShell("perl -w")).toThrow("Invalid shell option. Shell must be a valid built-in")
  })
})
