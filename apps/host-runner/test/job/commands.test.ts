import { describe, expect, it } from "vitest"
import { runSteps } from "../support/run-steps.ts"

/** The lines that the process caused, without those that open the step's log. */
function printed(log: string | undefined): string[] {
  return log?.split("##[endgroup]\n").slice(1).join("##[endgroup]\n").split("\n") ?? []
}

async function print(...lines: readonly string[]): Promise<string[]> {
  const run = await runSteps(`- run: |\n    cat <<'EOF'\n${lines.map((line) => `    ${line}`).join("\n")}\n    EOF`)
  return printed(run.steps[0]?.log)
}

// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
describe("runJob, workflow commands", () => {
  it("shows groups, and hides debug lines", async () => {
    expect(await print("::group::Title", "in it", "::endgroup::", "::debug::quiet")).toEqual([
      "##[group]Title",
      "in it",
      "##[endgroup]",
    ])
  })

  it("shows debug lines when the job runs with debug logging", async () => {
    const run = await runSteps('- run: |\n    echo ::debug::quiet\n    echo "debug is $RUNNER_DEBUG"', {
      secrets: { ACTIONS_STEP_DEBUG: "true" },
    })

    expect(printed(run.log)).toEqual(expect.arrayContaining(["##[debug]quiet", "debug is 1"]))
  })

  it("makes annotations, with files relative to the workspace", async () => {
    const run = await runSteps(
      '- id: a\n  run: |\n    echo "::error file=$PWD/src/a.ts,line=3,title=Oh%3A::one%0Atwo"\n    echo ::warning file=b.ts::w >&2\n    echo ::notice::n',
    )

    // The two streams come in either order.
    expect(run.annotations).toHaveLength(3)
    expect(run.annotations).toEqual(
      expect.arrayContaining([
        { level: "error", message: "one\ntwo", step: "a", properties: { file: "src/a.ts", line: "3", title: "Oh:" } },
        { level: "warning", message: "w", step: "a", properties: { file: "b.ts" } },
        { level: "notice", message: "n", step: "a", properties: {} },
      ]),
    )
    expect(run.conclusion).toBe("success")
  })

  it("keeps ten annotations of a level per step, of 4096 characters each", async () => {
    const run = await runSteps(
      "- run: for i in $(seq 12); do echo ::error::$(printf 'x%.0s' $(seq 4100)); done\n- run: echo ::error::another step",
    )

    expect(run.annotations.map(({ message }) => message.length)).toEqual([...Array(10).fill(4096), 12])
  })

  it("stops obeying until it sees the token", async () => {
    expect(await print("::stop-commands::t0ken", "::group::text", "::t0ken::", "::group::Title")).toEqual([
      "::stop-commands::t0ken",
      "::group::text",
      "::t0ken::",
      "##[group]Title",
    ])
  })

  it.each([{ token: "" }, { token: "pause-logging" }, { token: "group" }])(
    "refuses to stop until '$token'",
    async ({ token }) => {
      const run = await runSteps(`- run: "echo ::stop-commands::${token}"`)

      expect(run.conclusion).toBe("failure")
      expect(run.annotations[1]?.message).toMatch(/^You cannot use a endToken that is an empty string/)
    },
  )

  it("echoes commands when told to, but no masks", async () => {
    expect(
      await print("::echo::on", "::group::Title", "::add-mask::hidden-word", "::echo::OFF", "::group::Other"),
    ).toEqual(["::group::Title", "##[group]Title", "::add-mask::***", "::echo::OFF", "##[group]Other"])
  })

  it("refuses set-env and add-path, which fails the step", async () => {
    const run = await runSteps("- run: echo '::set-env name=A::1'")

    expect(run.conclusion).toBe("failure")
    expect(run.annotations[0]?.message).toBe("Unable to process command '::set-env name=A::1' successfully.")
    expect(run.annotations[1]?.message).toMatch(/^The `set-env` command is disabled\./)
    expect(run.environment).toEqual({})
  })

  it("obeys set-env where the job allows unsecure commands, NODE_OPTIONS excepted", async () => {
    const run = await runSteps("- run: |\n    echo '::set-env name=A::1'\n    echo '::set-env name=NODE_OPTIONS::1'", {
      head: "    env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true }",
    })

    expect(run.environment).toEqual({ ACTIONS_ALLOW_UNSECURE_COMMANDS: "true", A: "1" })
  })

  it("warns about set-output, and obeys it", async () => {
    const run = await runSteps("- id: a\n  run: echo '::set-output name=b::1'")

    expect(run.steps[0]?.outputs).toEqual({ b: "1" })
    expect(run.annotations[0]?.message).toMatch(/^The `set-output` command is deprecated/)
  })

  it("fails a step whose echo command is neither on nor off", async () => {
    const run = await runSteps("- run: echo ::echo::maybe")

    expect(run.conclusion).toBe("failure")
  })

  it("leaves what isn't a command in the log", async () => {
    expect(await print("::unknown::x", "see ::group::x", "::group")).toEqual([
      "::unknown::x",
      "see ::group::x",
      "::group",
    ])
  })
})
