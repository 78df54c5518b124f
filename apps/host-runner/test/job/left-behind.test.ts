import { access, readdir } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { endProcess } from "../../src/process/end-process.ts"
import { anAction } from "../support/an-action.ts"
import { runSteps } from "../support/run-steps.ts"

const detached = "spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }).unref()"
const isAlive = (pid: number | undefined) =>
  access(`/proc/${pid}/fd/0`).then(
    () => true,
    () => false,
  )

// https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs, FinalizeJob
describe("runJob, what is left behind", () => {
  it("names processes that outlived the job, and ends them", async () => {
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", { files: anAction({ main: detached }) })
    const [left] = run.leftProcesses

    expect(run.leftProcesses).toEqual([{ pid: expect.any(Number), command: "sleep 60" }])
    expect(run.log).toContain(`Terminate orphan process: pid (${left?.pid}) (sleep)`)
    await expect.poll(() => isAlive(left?.pid)).toBe(false)
  })

  it("leaves them to the caller who wants them", async () => {
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", {
      files: anAction({ main: detached }),
      orphans: "keep",
    })
    const [left] = run.leftProcesses

    expect(await isAlive(left?.pid)).toBe(true)
    endProcess(left?.pid ?? 0)
  })

  it("finds none where a post phase ended its own", async () => {
    const main =
      "const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }); child.unref(); appendFileSync(env.GITHUB_STATE, `pid=${child.pid}\\n`)"
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./", {
      files: anAction({ main, post: "process.kill(Number(env.STATE_pid), 'SIGKILL')" }),
    })

    expect(run.leftProcesses).toEqual([])
  })

  it("goes on when a process that outlived its step still holds the step's output", async () => {
    const run = await runSteps("- run: sleep 60 & echo started\n- run: echo next", { delays: { outputMs: 50 } })

    expect(run.log).toMatch(/^next$/m)
    expect(run.leftProcesses).toMatchObject([{ command: "sleep 60" }])
  })

  it("empties RUNNER_TEMP when the job ends, and tells what lay there", async () => {
    const run = await runSteps("- run: touch $RUNNER_TEMP/mine $HOME/kept")

    expect(run.leftInTemp).toContain("mine")
    expect(await readdir(run.folders.temp)).toEqual([])
    expect(await readdir(run.folders.home)).toEqual(["kept"])
  })

  it("removes all folders on dispose", async () => {
    const run = await runSteps("- run: touch $HOME/mine")
    await run.dispose()

    await expect(access(run.folders.root)).rejects.toThrow("ENOENT")
  })
})
