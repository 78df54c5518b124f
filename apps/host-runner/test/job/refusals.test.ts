import { describe, expect, it } from "vitest"
import { runJob } from "../../src/index.ts"
import { runSteps } from "../support/run-steps.ts"
import { useFolder } from "../support/use-folder.ts"

const jobs = [
  { name: "containers", head: "    container: node", message: "Job test: `container` is not supported by this runner" },
  { name: "services", head: "    services: {}", message: "Job test: `services` is not supported by this runner" },
]

const steps = [
  {
    name: "an action that nobody gave",
    step: "- uses: octo-org/other@v1",
    message: "octo-org/other@v1: this runner downloads nothing; give it a folder with the option `actions`",
  },
  {
    name: "an image",
    step: "- uses: docker://alpine",
    message: "docker://alpine: images are not supported by this runner",
  },
]

const actions = [
  {
    name: "a Docker action",
    runs: "{ using: docker, image: x }",
    message: "Docker actions are not supported by this runner",
  },
  {
    name: "a Node that GitHub doesn't have",
    runs: "{ using: node22, main: a.js }",
    message: /^'using: node22' is not supported/,
  },
  { name: "an action without a script", runs: "{ using: node24 }", message: /there is not an entry JavaScript file/ },
]

describe("runJob, what it doesn't do", () => {
  it.each(jobs)("refuses $name", async ({ head, message }) => {
    await expect(runSteps("- run: 'true'", { head })).rejects.toThrow(new Error(message))
  })

  it.each(steps)("refuses $name, before any step runs", async ({ step, message }) => {
    await expect(runSteps(`- run: exit 1\n${step}`)).rejects.toThrow(new Error(message))
  })

  it.each(actions)("fails a step with $name", async ({ runs, message }) => {
    const files = { "action.yml": `name: x\ndescription: x\nruns: ${runs}` }
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", { files })

    expect(run.annotations[0]?.message).toMatch(message)
    expect(run.conclusion).toBe("failure")
  })

  it("asks which of several jobs it shall run", async () => {
    const repository = await useFolder({})
    const workflow = { text: "on: push\njobs: { a: {}, b: {} }" }

    await expect(runJob({ workflow, repository })).rejects.toThrow("Say which job to run; the workflow has: a, b")
    await expect(runJob({ workflow, repository, job: "c" })).rejects.toThrow(
      "There is no job c; the workflow has: a, b",
    )
  })
})
