import { watch, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { githubDelays } from "../../src/process/cancel-delays.ts"
import { anAction } from "../support/an-action.ts"
import type { Given } from "../support/run-steps.ts"
import { runSteps } from "../support/run-steps.ts"
import { useFolder } from "../support/use-folder.ts"

const delays = { sigintMs: 150, sigtermMs: 150, outputMs: 100 }

/** Runs steps of which one asks to be canceled, by writing to $WISH; then there is a file $CANCELLED. */
async function runAndCancel(steps: string, given: Given = {}) {
  const folder = await useFolder({ "wish.txt": "" })
  const env = { PATH: "/usr/bin:/bin", WISH: `${folder}/wish.txt`, CANCELLED: `${folder}/cancelled.txt` }
  const controller = new AbortController()
  const watcher = watch(env.WISH, () => {
    controller.abort()
    writeFileSync(env.CANCELLED, "")
  })
  try {
    return await runSteps(steps, { delays, signal: controller.signal, env, ...given })
  } finally {
    watcher.close()
  }
}

const wish = "appendFileSync(env.WISH, 'cancel'); setTimeout(() => {}, 10_000);"
const listen = (signal: string, code: string) =>
  `process.on('${signal}', () => { console.log('got ${signal}'); ${code} });`

const ladders = [
  {
    name: "SIGINT",
    handlers: listen("SIGINT", "process.exit(0)"),
    waits: { sigintMs: 10_000 },
    signals: ["SIGINT"],
    exitCode: 0,
  },
  {
    name: "SIGTERM when SIGINT doesn't end it",
    handlers: listen("SIGINT", "") + listen("SIGTERM", "process.exit(5)"),
    waits: { sigintMs: 300, sigtermMs: 10_000 },
    signals: ["SIGINT", "SIGTERM"],
    exitCode: 5,
  },
  {
    name: "SIGKILL when nothing else does",
    handlers: listen("SIGINT", "") + listen("SIGTERM", ""),
    waits: { sigintMs: 300, sigtermMs: 300 },
    signals: ["SIGINT", "SIGTERM"],
    exitCode: 137,
  },
]

// https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs, CancelAndKillProcessTree
describe("runJob, cancellation", () => {
  it.each(ladders)("sends $name", async ({ handlers, waits, signals, exitCode }) => {
    const run = await runAndCancel("- uses: actions/checkout@v5\n- uses: ./", {
      files: anAction({ main: handlers + wish }),
      delays: waits,
    })

    expect([...run.log.matchAll(/^got (.*)$/gm)].map(([, signal]) => signal)).toEqual(signals)
    expect(run.steps[1]).toMatchObject({ outcome: "cancelled", exitCode })
    expect(run.annotations.at(-1)?.message).toBe("The operation was canceled.")
    expect(run.conclusion).toBe("cancelled")
  })

  it("waits as long as GitHub between signals, unless told otherwise", () => {
    expect(githubDelays).toEqual({ sigintMs: 7500, sigtermMs: 2500, outputMs: 5000 })
  })

  it("runs post phases and steps with always() or cancelled(), no others", async () => {
    const steps = `- uses: actions/checkout@v5
- uses: ./
- run: echo cancel > $WISH; sleep 10
- run: echo plain
- if: failure()
  run: echo failure
- if: always()
  run: echo always
- if: cancelled()
  run: echo cancelled`
    const run = await runAndCancel(steps, { files: anAction({ main: "", post: "console.log('post')" }) })

    expect(run.log.match(/^(plain|failure|always|cancelled|post)$/gm)).toEqual(["always", "cancelled", "post"])
  })

  it("lets a step with always() finish", async () => {
    const run = await runAndCancel(
      "- if: always()\n  run: echo cancel > $WISH; until [ -e $CANCELLED ]; do sleep 0.01; done; echo finished",
    )

    expect(run.log).toMatch(/^finished$/m)
    expect(run.steps[0]?.outcome).toBe("success")
    expect(run.conclusion).toBe("cancelled")
  })

  it("skips every step of a job that was canceled before it began", async () => {
    const run = await runSteps("- run: echo plain\n- if: always()\n  run: echo always", { signal: AbortSignal.abort() })

    expect(run.steps.map(({ outcome }) => outcome)).toEqual(["skipped", "success"])
    expect(run.conclusion).toBe("cancelled")
  })

  it("fails a step that takes longer than its timeout-minutes", async () => {
    const run = await runSteps(
      "- name: Slow\n  run: sleep 10\n  timeout-minutes: 2\n- if: failure()\n  run: echo after",
      {
        delays,
        minuteMs: 50,
      },
    )

    expect(run.steps.map(({ outcome }) => outcome)).toEqual(["failure", "success"])
    expect(run.annotations[0]?.message).toBe("The action 'Slow' has timed out after 2 minutes.")
    expect(run.conclusion).toBe("failure")
  })

  it("ends the steps within a composite action that takes too long", async () => {
    const files = {
      "all/action.yml": `name: x\ndescription: x\nruns:\n  using: composite\n  steps: [{ run: sleep 10, shell: bash }]`,
    }
    const run = await runSteps("- uses: actions/checkout@v5\n- uses: ./all\n  timeout-minutes: 1", {
      delays,
      minuteMs: 50,
      files,
    })

    expect(run.annotations.map(({ message }) => message)).toEqual([
      "The action has timed out.",
      "The action 'Run ./all' has timed out after 1 minutes.",
    ])
  })

  it("cancels a job that takes longer than its timeout-minutes", async () => {
    const run = await runSteps("- run: sleep 10", { delays, minuteMs: 100, head: "    timeout-minutes: 1" })

    expect(run.conclusion).toBe("cancelled")
    expect(run.annotations[0]?.message).toBe(
      "The job running on runner GitHub Actions 1 has exceeded the maximum execution time of 1 minutes.",
    )
  })
})
