import { describe, expect, it } from "vitest"
import { anAction } from "../support/an-action.ts"
import { runSteps } from "../support/run-steps.ts"
import { useFolder } from "../support/use-folder.ts"

const saysPost = { main: "", post: "console.log('post of', env.INPUT_NAME)", inputs: "{ name: { description: x } }" }
const saysOf = (log: string) => log.match(/^post of .*$/gm)

// https://github.com/actions/runner/blob/main/src/Runner.Worker/StepsRunner.cs
// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs, RegisterPostJobStep
describe("runJob, the phases of actions", () => {
  it("runs post phases in reverse order, after the last step", async () => {
    const steps =
      "- uses: actions/checkout@v5\n- uses: ./\n  with: { name: one }\n- uses: ./\n  with: { name: two }\n- run: echo last"
    const run = await runSteps(steps, { files: anAction(saysPost) })

    expect(saysOf(run.log)).toEqual(["post of two", "post of one"])
    expect(run.steps.map(({ name }) => name).slice(3)).toEqual(["Run echo last", "Post Run ./", "Post Run ./"])
  })

  it("runs the post phase of an action that failed, and none of one that never began", async () => {
    const steps =
      "- uses: actions/checkout@v5\n- uses: ./\n  with: { name: failed }\n- uses: ./\n  with: { name: skipped }"
    const run = await runSteps(steps, { files: anAction({ ...saysPost, main: "process.exitCode = 1" }) })

    expect(saysOf(run.log)).toEqual(["post of failed"])
    expect(run.conclusion).toBe("failure")
  })

  it("fails the job when a post phase fails", async () => {
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", {
      files: anAction({ main: "", post: "process.exitCode = 1" }),
    })

    expect(run.conclusion).toBe("failure")
    expect(run.steps.at(-1)).toMatchObject({ phase: "post", outcome: "failure" })
  })

  it("lets a step that may fail do so in its post phase too", async () => {
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./\n  continue-on-error: true", {
      files: anAction({ main: "", post: "process.exitCode = 1" }),
    })

    expect(run.conclusion).toBe("success")
    expect(run.steps.at(-1)).toMatchObject({ phase: "post", outcome: "failure", conclusion: "success" })
  })

  it("obeys post-if", async () => {
    const files = anAction({ ...saysPost, runs: "  post-if: failure()\n" })
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", { files })

    expect(run.steps.at(-1)).toMatchObject({ phase: "post", outcome: "skipped" })
  })

  it("keeps state for the later phases of the same use alone", async () => {
    const inputs = "{ name: { description: x } }"
    const main = "appendFileSync(env.GITHUB_STATE, `name=${env.INPUT_NAME}\\n`)"
    const steps = "- uses: actions/checkout@v5\n- uses: ./\n  with: { name: one }\n- uses: ./\n  with: { name: two }"
    const run = await runSteps(steps, {
      files: anAction({ inputs, main, post: "console.log('post of', env.STATE_name)" }),
    })

    expect(saysOf(run.log)).toEqual(["post of two", "post of one"])
  })

  it("runs the pre phase of an action from elsewhere before the first step", async () => {
    const folder = await useFolder({
      ...anAction({ main: "console.log('main', env.STATE_seen)", runs: "  pre: pre.mjs\n" }),
      "pre.mjs":
        "import { appendFileSync } from 'node:fs'\nconsole.log('pre')\nappendFileSync(process.env.GITHUB_STATE, 'seen=yes\\n')",
    })
    const run = await runSteps("- run: echo first\n- uses: octo-org/octo-action@v1", {
      actions: { "octo-org/octo-action@v1": folder },
    })

    expect(run.log.match(/^(pre|first|main yes)$/gm)).toEqual(["pre", "first", "main yes"])
    expect(run.steps[0]).toMatchObject({ name: "Pre Run octo-org/octo-action@v1", phase: "pre" })
  })

  it("warns that an action of the repository gets no pre phase", async () => {
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", {
      files: anAction({ main: "", runs: "  pre: pre.mjs\n" }),
    })

    expect(run.annotations[0]?.message).toBe("`pre` execution is not supported for local action from './'")
  })

  it("works inputs out anew for the post phase", async () => {
    const main = "appendFileSync(env.GITHUB_ENV, 'WHO=later\\n')"
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./\n  with: { name: '${{ env.WHO }}' }", {
      files: anAction({ ...saysPost, main }),
      head: "    env: { WHO: before }",
    })

    expect(saysOf(run.log)).toEqual(["post of later"])
  })
})
