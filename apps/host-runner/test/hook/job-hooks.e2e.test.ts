import { describe, expect, it } from "vitest"
import type { JobRun } from "../../src/index.ts"
import { type Given, runSteps } from "../support/run-steps.ts"
import { useFolder } from "../support/use-folder.ts"

// After JobHookProvider.cs, ScriptHandler.cs and JobExtension.cs of actions/runner.
describe("job hooks", () => {
  const greeting = "- run: echo step"
  const print = 'echo "hook of $GITHUB_REPOSITORY in $PWD"'

  it("runs one before the first step and one after the last", async () => {
    const run = await withHooks(greeting, { "a.sh": print, "b.sh": print })
    expect(run.steps.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["Set up runner", "success"],
      ["Run echo step", "success"],
      ["Complete runner", "success"],
    ])
    expect(run.steps[0]?.log).toContain(`hook of octo-org/octo-repo in ${run.folders.workspace}`)
    expect(run.steps[2]?.log).toContain(
      "A job completed hook has been configured by the self-hosted runner administrator",
    )
  })

  it("takes the hooks that the .env of the runner's folder names", async () => {
    const runner = await useFolder({ "hook.sh": "echo from the folder" })
    await useFile(runner, ".env", `LANG=C.UTF-8\nACTIONS_RUNNER_HOOK_JOB_STARTED=${runner}/hook.sh\n`)
    const run = await runSteps('- run: echo "$LANG"', { runnerFolder: runner, env: machine })
    expect(run.log).toContain("from the folder")
    expect(run.log).toContain("C.UTF-8")
  })

  it("runs a .js hook by the runner's own Node", async () => {
    const run = await withHooks(greeting, {
      "a.js": "console.log(`${process.execPath} ${process.env.GITHUB_ACTIONS}`)",
    })
    expect(run.steps[0]?.log).toContain(`${process.execPath} true`)
  })

  it("lets a hook set variables and folders of PATH for later steps", async () => {
    const script = 'echo "GREETING=hello" >> "$GITHUB_ENV"; echo /opt/acme/bin >> "$GITHUB_PATH"'
    const run = await withHooks('- run: echo "$GREETING $PATH"', { "a.sh": script })
    expect(run.log).toContain("hello /opt/acme/bin:")
  })

  it("keeps the variables of the workflow and of steps from hooks", async () => {
    const steps = '- run: echo "FROM_STEP=1" >> "$GITHUB_ENV"'
    const given = { head: "    env: { FROM_JOB: '1' }" }
    const run = await withHooks(steps, { "a.sh": "env", "b.sh": "env" }, given)
    expect(hookLogs(run)).not.toMatch(/^FROM_/m)
  })

  it.each([
    { name: "with id-token: write", head: "    permissions: { id-token: write }", expected: "asked at http" },
    { name: "without", head: "", expected: "asked at nothing" },
  ])("gives the request for a token to the hooks of a job $name", async ({ head, expected }) => {
    const script = 'echo "asked at ${ACTIONS_ID_TOKEN_REQUEST_URL:-nothing}"'
    const idToken = { url: "http://127.0.0.1:9/token", requestToken: crypto.randomUUID() }
    const run = await withHooks(greeting, { "a.sh": script, "b.sh": script }, { head, idToken })
    expect(run.steps[0]?.log).toContain(expected)
    expect(run.steps[2]?.log).toContain(expected)
  })

  it("fails the job when the started hook does, and runs what runs always", async () => {
    const steps = "- run: echo ordinary\n- run: echo always\n  if: always()"
    const run = await withHooks(steps, { "a.sh": "exit 3", "b.sh": "echo completed" })
    expect(run.conclusion).toBe("failure")
    expect(run.steps.map(({ outcome }) => outcome)).toEqual(["failure", "skipped", "success", "success"])
    expect(run.annotations).toContainEqual(expect.objectContaining({ message: "Process completed with exit code 3." }))
  })

  it.each([
    { name: "a step fails", steps: "- run: exit 1", cancels: false, conclusion: "failure" },
    { name: "somebody cancels", steps: "- run: sleep 30", cancels: true, conclusion: "cancelled" },
  ])("runs the completed hook when $name", async ({ steps, cancels, conclusion }) => {
    const signal = cancels ? AbortSignal.timeout(500) : new AbortController().signal
    const run = await withHooks(steps, { "a.sh": "true", "b.sh": "echo completed" }, { signal })
    expect(run.conclusion).toBe(conclusion)
    expect(run.steps.at(-1)).toMatchObject({ name: "Complete runner", outcome: "success" })
  })

  it.each([
    { name: "that is not there", hook: "gone.sh", files: {}, message: "File doesn't exist" },
    { name: "of another kind", hook: "a.py", files: { "a.py": "" }, message: /is not a valid path to a script/ },
  ])("fails the job for a hook $name", async ({ hook, files, message }) => {
    const folder = await useFolder(files)
    const env = { ...machine, ACTIONS_RUNNER_HOOK_JOB_STARTED: `${folder}/${hook}` }
    const run = await runSteps(greeting, { env })
    expect(run.conclusion).toBe("failure")
    expect(run.annotations[0]?.message).toMatch(message)
  })
})

const machine = { PATH: process.env.PATH ?? "" }

/** Runs a job on a machine whose hooks are `a.*` at the start and `b.*` at the end. */
async function withHooks(steps: string, files: Readonly<Record<string, string>>, given: Given = {}): Promise<JobRun> {
  const folder = await useFolder(files)
  const at = (name: string) => Object.keys(files).find((file) => file.startsWith(`${name}.`))
  const started = at("a")
  const completed = at("b")
  const env = {
    ...machine,
    ...(started && { ACTIONS_RUNNER_HOOK_JOB_STARTED: `${folder}/${started}` }),
    ...(completed && { ACTIONS_RUNNER_HOOK_JOB_COMPLETED: `${folder}/${completed}` }),
  }
  return runSteps(steps, { env, ...given })
}

async function useFile(folder: string, name: string, text: string): Promise<void> {
  const { writeFile } = await import("node:fs/promises")
  await writeFile(`${folder}/${name}`, text)
}

function hookLogs({ steps }: JobRun): string {
  return steps
    .filter(({ name }) => name.endsWith(" runner"))
    .map(({ log }) => log)
    .join("\n")
}
