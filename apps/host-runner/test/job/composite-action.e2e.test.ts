import { describe, expect, it } from "vitest"
import { anAction } from "../support/an-action.ts"
import { runSteps } from "../support/run-steps.ts"

function composite(steps: string, rest = ""): Record<string, string> {
  return {
    "all/action.yml": `name: all\ndescription: of a test\n${rest}\nruns:\n  using: composite\n  steps:\n${steps.replaceAll(/^/gm, "    ")}`,
  }
}

const use = "- uses: actions/checkout@v5\n- id: all\n  uses: ./all\n"

// https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/CompositeActionHandler.cs
describe("runJob, with a composite action", () => {
  it("runs its steps as one, with inputs as expressions and outputs of its own", async () => {
    const rest =
      "inputs: { who: { description: x, default: world } }\noutputs: { said: { description: x, value: '${{ steps.say.outputs.said }}!' } }"
    const steps = '- id: say\n  run: echo "said=hello ${{ inputs.who }}" >> $GITHUB_OUTPUT\n  shell: bash'
    const run = await runSteps(`${use}- run: echo "\${{ steps.all.outputs.said }} \${{ steps.say.outputs.said }}"`, {
      files: composite(steps, rest),
    })

    expect(run.log).toMatch(/^hello world! $/m)
    expect(run.steps.map(({ name }) => name)).toEqual(["Run actions/checkout@v5", "Run ./all", expect.anything()])
  })

  it("says where it lies, in GITHUB_ACTION_PATH", async () => {
    const files = { ...composite("- run: cat $GITHUB_ACTION_PATH/note.txt\n  shell: bash"), "all/note.txt": "found\n" }
    const run = await runSteps(use, { files })

    expect(run.log).toMatch(/^found$/m)
  })

  it("uses other actions, whose post phases run in reverse order in one post step", async () => {
    const inputs = "{ name: { description: x } }"
    const main = "appendFileSync(env.GITHUB_STATE, `name=${env.INPUT_NAME}\\n`)"
    const files = {
      ...composite("- uses: ./\n  with: { name: one }\n- uses: ./\n  with: { name: two }"),
      ...anAction({ inputs, main, post: "console.log('post of', env.STATE_name)" }),
    }
    const run = await runSteps(use, { files })

    expect(run.log.match(/^post of .*$/gm)).toEqual(["post of two", "post of one"])
    expect(run.steps.map(({ name }) => name).slice(2)).toEqual(["Post Run ./all"])
  })

  it("passes variables on: its own win over GITHUB_ENV, others change from step to step", async () => {
    const steps =
      '- run: |\n    echo A=changed >> $GITHUB_ENV\n    echo B=changed >> $GITHUB_ENV\n  shell: bash\n- run: echo "inside $A $B"\n  shell: bash'
    const run = await runSteps(`${use}  env: { A: own }\n- run: echo "after $A $B"`, {
      files: composite(steps),
      head: "    env: { A: job, B: job }",
    })

    expect(run.log).toMatch(/^inside own changed$/m)
    expect(run.log).toMatch(/^after changed changed$/m)
  })

  it("fails with its steps, and runs those that wait for a failure", async () => {
    const steps =
      "- run: exit 2\n  shell: bash\n- run: echo never\n  shell: bash\n- if: failure()\n  run: echo to the rescue\n  shell: bash"
    const run = await runSteps(use, { files: composite(steps) })

    expect(run.conclusion).toBe("failure")
    expect(run.log).toMatch(/^to the rescue$/m)
    expect(run.log).not.toMatch(/^never$/m)
  })

  it("hides secrets of the job from expressions", async () => {
    const run = await runSteps(use, {
      files: composite("- run: echo '${{ secrets.KEY }}'\n  shell: bash"),
      secrets: { KEY: "nothing" },
    })

    expect(run.conclusion).toBe("failure")
  })
})
