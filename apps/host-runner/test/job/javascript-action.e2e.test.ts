import { describe, expect, it } from "vitest"
import { anAction } from "../support/an-action.ts"
import { runSteps } from "../support/run-steps.ts"
import { useFolder } from "../support/use-folder.ts"

const printInputs = "for (const [k, v] of Object.entries(env)) if (k.startsWith('INPUT_')) console.log(`${k}=${v}`)"

// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
// https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs, AddInputsToEnvironment
describe("runJob, with a JavaScript action", () => {
  it("hands over inputs as INPUT_ variables: upper case, spaces become underscores, dashes stay", async () => {
    const inputs = "{ aws-region: { description: x }, Two Words: { description: x } }"
    const run = await runSteps(
      "- uses: actions/checkout@v5\n- uses: ./\n  with: { AWS-Region: eu-west-1, two words: 2, }",
      { files: anAction({ inputs, main: printInputs }) },
    )

    expect(run.log).toContain("INPUT_AWS-REGION=eu-west-1\nINPUT_TWO_WORDS=2")
  })

  it("fills in defaults, with their expressions, and doesn't ask for what is required", async () => {
    const inputs =
      "{ a: { description: x, default: 'in ${{ github.repository }}' }, b: { description: x, required: true } }"
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", {
      files: anAction({ inputs, main: printInputs }),
    })

    expect(run.log).toContain("INPUT_A=in octo-org/octo-repo\nINPUT_B=\n")
    expect(run.conclusion).toBe("success")
  })

  it("keeps an input that was given empty", async () => {
    const inputs = "{ a: { description: x, default: something } }"
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./\n  with: { a: '' }", {
      files: anAction({ inputs, main: "console.log(`[${env.INPUT_A}]`)" }),
    })

    expect(run.log).toContain("[]")
  })

  it("warns about inputs that the action doesn't have, and hands them over", async () => {
    const inputs = "{ a: { description: x }, b: { description: x } }"
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./\n  with: { c: 1, d: 2 }", {
      files: anAction({ inputs, main: printInputs }),
    })

    expect(run.annotations).toEqual([
      {
        level: "warning",
        message: "Unexpected input(s) 'c', 'd', valid inputs are ['a', 'b']",
        step: "__self",
        properties: {},
      },
    ])
    expect(run.log).toContain("INPUT_C=1\nINPUT_D=2")
  })

  it("warns about an input that is deprecated", async () => {
    const inputs = "{ a: { description: x, deprecationMessage: use b } }"
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./\n  with: { a: 1 }", {
      files: anAction({ inputs, main: "" }),
    })

    expect(run.annotations[0]?.message).toBe("Input 'a' has been deprecated with message: use b")
  })

  it("gives run steps no inputs", async () => {
    const inputs = "{ a: { description: x, default: 1 } }"
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./\n- run: env | grep -c ^INPUT_ || true", {
      files: anAction({ inputs, main: "" }),
    })

    expect(run.steps.at(-1)?.log).toMatch(/\n0$/)
  })

  it("fails the step whose process fails, with its exit code", async () => {
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", {
      files: anAction({ main: "process.exitCode = 3" }),
    })

    expect(run.conclusion).toBe("failure")
    expect(run.steps[1]).toMatchObject({ outcome: "failure", conclusion: "failure", exitCode: 3 })
  })

  it("runs it on Node 24, in the workspace", async () => {
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", {
      files: anAction({ main: "console.log(process.version, process.cwd() === env.GITHUB_WORKSPACE)" }),
    })

    expect(run.log).toMatch(/^v24\.\S+ true$/m)
  })

  it("refuses another Node", async () => {
    await expect(runSteps("- run: 'true'", { node: "/bin/echo" })).rejects.toThrow("Actions run on Node 24")
  })

  it("wants the repository checked out before it uses its action", async () => {
    const run = await runSteps("- uses: ./", { files: anAction({ main: "" }) })

    expect(run.conclusion).toBe("failure")
    expect(run.log).toContain("Did you forget to run actions/checkout before running your local action?")
  })

  it("takes actions from elsewhere out of the folders that it was given", async () => {
    const folder = await useFolder(
      anAction({ main: "console.log(env.GITHUB_ACTION_REPOSITORY, env.GITHUB_ACTION_REF)" }),
    )
    const run = await runSteps("- uses: octo-org/octo-action@v1", { actions: { "octo-org/octo-action@v1": folder } })

    expect(run.log).toContain("octo-org/octo-action v1")
  })
})
