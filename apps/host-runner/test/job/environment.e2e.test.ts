import { describe, expect, it } from "vitest"
import { runJob } from "../../src/index.ts"
import { runSteps } from "../support/run-steps.ts"
import { useFolder } from "../support/use-folder.ts"

function variables(log: string): Record<string, string> {
  return Object.fromEntries(
    [...log.matchAll(/^([A-Za-z_]\w*)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  )
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
describe("runJob, the environment", () => {
  it("has GitHub's default variables, and nothing of the process that runs the test", async () => {
    const run = await runSteps("- run: env")
    const { folders } = run
    const found = variables(run.log)

    expect(found).toMatchObject({
      CI: "true",
      GITHUB_ACTION: "__run",
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: "https://api.github.com",
      GITHUB_EVENT_NAME: "push",
      GITHUB_JOB: "test",
      GITHUB_REF: "refs/heads/main",
      GITHUB_REF_NAME: "main",
      GITHUB_REF_PROTECTED: "false",
      GITHUB_REPOSITORY: "octo-org/octo-repo",
      GITHUB_REPOSITORY_OWNER: "octo-org",
      GITHUB_RUN_ID: "1",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_WORKSPACE: folders.workspace,
      HOME: folders.home,
      RUNNER_OS: "Linux",
      RUNNER_TEMP: folders.temp,
      RUNNER_TOOL_CACHE: folders.toolCache,
    })
    expect(found.GITHUB_SHA).toMatch(/^[0-9a-f]{40}$/)
    expect(found.RUNNER_TRACKING_ID).toMatch(/^github_/)
    expect(Object.keys(found).filter((name) => /^(VITEST|NODE|npm_)/.test(name))).toEqual([])
  })

  it("layers workflow, job and step over what the machine has", async () => {
    const text = `on: push
env: { A: workflow, B: workflow, C: workflow }
jobs:
  test:
    env: { B: job, C: "\${{ env.A }}-job" }
    steps:
      - run: echo "$A $B $C $D"
        env: { C: "\${{ env.C }}-step" }`
    const repository = await useFolder({})
    await using run = await runJob({
      workflow: { text },
      repository,
      env: { PATH: "/usr/bin:/bin", A: "m", D: "machine" },
    })

    expect(run.log).toContain("\nworkflow job workflow-job-step machine")
  })

  it("lets nobody change the runner's own variables", async () => {
    const run = await runSteps(
      "- run: |\n    echo GITHUB_REPOSITORY=other/repo >> $GITHUB_ENV\n    echo RUNNER_TEMP=/ >> $GITHUB_ENV\n- run: echo $GITHUB_REPOSITORY $RUNNER_TEMP",
    )

    expect(run.log).toContain(`\nocto-org/octo-repo ${run.folders.temp}`)
  })

  it("takes the caller's word on the repository, the ref and the event", async () => {
    const run = await runSteps(
      "- run: |\n    echo $GITHUB_REF_TYPE $GITHUB_REF_NAME\n    basename $GITHUB_WORKSPACE\n    cat $GITHUB_EVENT_PATH",
      {
        github: { repository: "acme/tools", ref: "refs/tags/v1" },
        event: { name: "release", payload: { action: "published" } },
      },
    )

    expect(run.log).toContain('\ntag v1\ntools\n{\n  "action": "published"\n}')
  })

  it("names steps for GITHUB_ACTION", async () => {
    const run = await runSteps("- run: echo 1\n- id: mine\n  run: echo 2\n- run: echo 3")

    expect(run.steps.map(({ id }) => id)).toEqual(["__run", "mine", "__run_2"])
  })

  it("starts with an empty workspace and checks the repository out into it", async () => {
    const files = { "a.txt": "", "node_modules/b/c.txt": "", "d/e.txt": "", "f/g.txt": "" }
    const run = await runSteps("- run: ls | wc -l\n- uses: actions/checkout@v5\n- run: find . -type f | sort", {
      files,
    })

    expect(run.steps[0]?.log).toMatch(/\n0$/)
    expect(run.steps[2]?.log).toContain("\n./a.txt\n./d/e.txt\n./f/g.txt")
    expect(run.log).not.toContain("c.txt")
  })

  it("checks out only what it's told to", async () => {
    const files = { "a.txt": "", "d/e.txt": "", "f/g.txt": "" }
    const run = await runSteps("- uses: actions/checkout@v5\n- run: find . -type f | sort", {
      files,
      checkoutPaths: ["a.txt", "d"],
    })

    expect(run.steps[1]?.log).toMatch(/\n\.\/a\.txt\n\.\/d\/e\.txt$/)
  })
})
