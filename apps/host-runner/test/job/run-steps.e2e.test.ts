import { describe, expect, it } from "vitest"
import { runSteps } from "../support/run-steps.ts"

const shells = [
  { name: "bash -e without a shell, where a broken pipe passes", step: "run: false | echo on; echo ok", said: "ok" },
  { name: "bash with pipefail", step: "shell: bash\n  run: '(false | echo on) || echo ok'", said: "ok" },
  { name: "sh", step: 'shell: sh\n  run: test -z "$BASH_VERSION" && echo ok', said: "ok" },
  { name: "python", step: "shell: python3 {0}\n  run: print('o' + 'k')", said: "ok" },
  { name: "a shell of one's own", step: "shell: cat {0}\n  run: ok", said: "ok" },
]

// https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ScriptHandler.cs
describe("runJob, run steps", () => {
  it.each(shells)("runs $name", async ({ step, said }) => {
    const run = await runSteps(`- ${step}`)

    expect(run.steps[0]?.log.split("\n").at(-1)).toBe(said)
  })

  it("stops at the first command that fails, and says so", async () => {
    const run = await runSteps("- run: |\n    (exit 4)\n    echo still here")

    expect(run.steps[0]).toMatchObject({ outcome: "failure", exitCode: 4 })
    expect(run.log).not.toMatch(/^still here/m)
    expect(run.annotations[0]?.message).toBe("Process completed with exit code 4.")
  })

  it("opens the log with the script, the shell and the variables", async () => {
    const run = await runSteps("- run: |\n    echo one\n    echo two\n  env: { A: 1 }")

    expect(run.steps[0]?.log.split("\n")).toEqual([
      "##[group]Run echo one",
      "\u001b[36;1mecho one\u001b[0m",
      "\u001b[36;1mecho two\u001b[0m",
      "shell: /usr/bin/bash -e {0}",
      "env:",
      "  A: 1",
      "##[endgroup]",
      "one",
      "two",
    ])
  })

  it("runs in the workspace, or in the working directory under it", async () => {
    const run = await runSteps("- run: mkdir -p deep/er; pwd\n- run: pwd\n  working-directory: deep/er")

    expect(run.log).toContain(`\n${run.folders.workspace}\n`)
    expect(run.log).toContain(`\n${run.folders.workspace}/deep/er\n`)
  })

  it("takes shell and working directory from the job's defaults", async () => {
    const run = await runSteps("- run: pwd", {
      head: "    defaults: { run: { shell: 'bash -x {0}', working-directory: /usr } }",
    })

    expect(run.log).toMatch(/^\/usr$/m)
    expect(run.log).toContain("bash -x {0}")
  })

  it("says which shell isn't there", async () => {
    const run = await runSteps("- run: x\n  shell: no-such-shell {0}")

    expect(run.annotations[0]?.message).toBe("no-such-shell: command not found")
    expect(run.conclusion).toBe("failure")
  })

  it("fails in a folder that isn't there", async () => {
    const run = await runSteps("- run: pwd\n  working-directory: nowhere")

    const where = `process '/usr/bin/bash' with working directory '${run.folders.workspace}/nowhere'`
    expect(run.annotations[0]?.message).toContain(`An error occurred trying to start ${where}.`)
    expect(run.conclusion).toBe("failure")
  })
})
