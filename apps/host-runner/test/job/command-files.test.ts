import { describe, expect, it } from "vitest"
import { runSteps } from "../support/run-steps.ts"

const malformed = [
  { variable: "GITHUB_ENV", kind: "env" },
  { variable: "GITHUB_OUTPUT", kind: "output" },
  { variable: "GITHUB_STATE", kind: "state" },
]

// https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
describe("runJob, command files", () => {
  it("gives variables of GITHUB_ENV to later steps and their expressions, not to the step itself", async () => {
    const run = await runSteps(
      '- run: |\n    echo A=1 >> $GITHUB_ENV\n    echo "now [$A]"\n- run: echo "later [$A] [${{ env.A }}]"',
    )

    expect(run.log).toContain("\nnow []")
    expect(run.log).toContain("\nlater [1] [1]")
    expect(run.environment).toEqual({ A: "1" })
  })

  it("counts what a failed step wrote", async () => {
    const run = await runSteps('- run: echo A=1 >> $GITHUB_ENV; exit 1\n- if: failure()\n  run: echo "later [$A]"')

    expect(run.log).toContain("later [1]")
  })

  it("refuses NODE_OPTIONS, without failing the step", async () => {
    const run = await runSteps("- run: |\n    echo node_options=--inspect >> $GITHUB_ENV\n    echo A=1 >> $GITHUB_ENV")

    expect(run.annotations[0]?.message).toBe("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
    expect(run.environment).toEqual({ A: "1" })
    expect(run.conclusion).toBe("success")
  })

  it("puts folders of GITHUB_PATH before the others, the latest one first, each once", async () => {
    const run = await runSteps(
      '- run: |\n    echo /one >> $GITHUB_PATH\n    echo /two >> $GITHUB_PATH\n- run: echo /one >> $GITHUB_PATH\n- run: echo "path $PATH"',
      { env: { PATH: "/usr/bin:/bin" } },
    )

    expect(run.log).toContain("path /one:/two:/usr/bin:/bin")
    expect(run.path).toEqual(["/one", "/two"])
  })

  it("gives outputs to later steps by id", async () => {
    const run = await runSteps(
      "- id: a\n  run: |\n    echo one=1 >> $GITHUB_OUTPUT\n    printf 'two<<E\\n2\\n3\\nE\\n' >> $GITHUB_OUTPUT\n- run: echo \"[${{ steps.a.outputs.one }}]\"",
    )

    expect(run.log).toContain("\n[1]")
    expect(run.steps[0]?.outputs).toEqual({ one: "1", two: "2\n3" })
  })

  it("joins the summaries of all steps, masked", async () => {
    const run = await runSteps(
      "- run: echo '# One' >> $GITHUB_STEP_SUMMARY\n- run: |\n    echo '::add-mask::hidden-word'\n    echo 'a hidden-word' >> $GITHUB_STEP_SUMMARY",
    )

    expect(run.summary).toBe("# One\na ***")
  })

  it("refuses a summary of more than a mebibyte, without failing the step", async () => {
    const run = await runSteps("- run: head -c 1048577 /dev/zero >> $GITHUB_STEP_SUMMARY")

    expect(run.annotations[0]?.message).toMatch(/^\$GITHUB_STEP_SUMMARY upload aborted, .* 1024k, got 1024k\./)
    expect(run.summary).toBe("")
    expect(run.conclusion).toBe("success")
  })

  it.each(malformed)("fails a step that writes nonsense into $variable", async ({ variable, kind }) => {
    const run = await runSteps(`- run: echo nonsense >> $${variable}`)

    expect(run.conclusion).toBe("failure")
    expect(run.annotations.map(({ message }) => message)).toEqual([
      `Unable to process file command '${kind}' successfully.`,
      "Invalid format 'nonsense'",
    ])
  })

  it("gives each step files of its own, and leaves none", async () => {
    const list = "ls $RUNNER_TEMP/_runner_file_commands | wc -l"
    const run = await runSteps(`- run: echo $GITHUB_ENV; ${list}\n- run: echo $GITHUB_ENV; ${list}`)
    const files = run.log.match(/^\/.*set_env_.*$/gm)

    expect(new Set(files).size).toBe(2)
    expect(run.log.match(/^\s*\d+$/gm)).toEqual(["5", "5"])
  })
})
