import { describe, expect, it } from "vitest"
import { runSteps } from "../support/run-steps.ts"

const conditions = [
  { name: "runs without a condition while all is well", before: "true", condition: undefined, outcome: "success" },
  { name: "skips without a condition after a failure", before: "false", condition: undefined, outcome: "skipped" },
  { name: "runs failure() after a failure", before: "false", condition: "failure()", outcome: "success" },
  { name: "skips failure() while all is well", before: "true", condition: "failure()", outcome: "skipped" },
  { name: "runs always() after a failure", before: "false", condition: "always()", outcome: "success" },
  { name: "skips cancelled() after a failure", before: "false", condition: "cancelled()", outcome: "skipped" },
  {
    name: "wants success beside a condition without a status",
    before: "false",
    condition: "1 == 1",
    outcome: "skipped",
  },
  { name: "takes a condition with braces", before: "true", condition: "${{ env.A == 'yes' }}", outcome: "success" },
  { name: "sees the step's own variables", before: "true", condition: "env.B == 'no'", outcome: "skipped" },
  { name: "sees contexts", before: "true", condition: "github.event_name == 'push' && !inputs.x", outcome: "success" },
  { name: "fails on a condition that can't be evaluated", before: "true", condition: "nonsense(", outcome: "failure" },
]

// https://github.com/actions/runner/blob/main/src/Runner.Worker/StepsRunner.cs
describe("runJob, conditions", () => {
  it.each(conditions)("$name", async ({ before, condition, outcome }) => {
    const head = "    env: { A: yes }"
    const step = `- run: ${before} # first\n- run: 'true'\n  env: { B: yes }\n`
    const run = await runSteps(condition === undefined ? step : `${step}  if: ${condition}`, { head })

    expect(run.steps[1]?.outcome).toBe(outcome)
  })

  it("goes on after a step that may fail, and keeps both its outcome and its conclusion", async () => {
    const run = await runSteps(
      "- id: a\n  run: 'false'\n  continue-on-error: ${{ env.A == '' }}\n- run: echo ${{ steps.a.outcome }} ${{ steps.a.conclusion }}",
    )

    expect(run.log).toContain("\nfailure success")
    expect(run.conclusion).toBe("success")
  })

  it("doesn't forgive a step when it can't tell whether it may", async () => {
    const run = await runSteps("- run: 'false'\n  continue-on-error: ${{ nonsense( }}")

    expect(run.conclusion).toBe("failure")
    expect(run.annotations.at(-1)?.message).toMatch(/^The step failed and an error occurred when attempting/)
  })

  it("shows expressions of all contexts", async () => {
    const run = await runSteps(
      "- run: echo '${{ vars.V }} ${{ matrix.os }} ${{ needs.build.outputs.v }} ${{ inputs.i }} ${{ github.event.number }} ${{ runner.os }} ${{ job.status }}'",
      {
        vars: { V: "v" },
        matrix: { os: "linux" },
        needs: { build: { outputs: { v: "1.2" }, result: "success" } },
        inputs: { i: true },
        event: { name: "pull_request", payload: { number: 7 } },
      },
    )

    expect(run.log).toContain("\nv linux 1.2 true 7 Linux success")
  })

  it("doesn't run a job whose condition doesn't hold", async () => {
    const run = await runSteps("- run: echo never", { head: "    if: github.ref == 'refs/heads/other'" })

    expect(run).toMatchObject({ conclusion: "skipped", steps: [], log: "" })
  })

  it("fails a step whose variables can't be evaluated", async () => {
    const run = await runSteps("- run: echo never\n  env: { A: '${{ nonsense.a }}' }")

    expect(run.steps[0]).toMatchObject({ outcome: "failure", exitCode: undefined })
  })
})
