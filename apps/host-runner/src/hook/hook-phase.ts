import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { fillText } from "../expression/fill-text.ts"
import type { Job } from "../job/job.ts"
import type { StepConclusion } from "../job/step-run.ts"
import type { Attempt } from "../step/attempt.ts"
import type { Frame } from "../step/frame.ts"
import { launch } from "../step/launch.ts"
import { processEnvironment, searchPath } from "../step/process-environment.ts"
import { scopeOf } from "../step/scope-of.ts"
import { shellArguments } from "../step/shells.ts"
import type { StepPhase } from "../step/step-phase.ts"
import { hookShell } from "./hook-shell.ts"

const hooks = {
  started: { variable: "ACTIONS_RUNNER_HOOK_JOB_STARTED", name: "Set up runner" },
  completed: { variable: "ACTIONS_RUNNER_HOOK_JOB_COMPLETED", name: "Complete runner" },
} as const

/**
 * The job's hook that the runner's own environment names, as a phase; none when it names none.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/JobHookProvider.cs
 */
export function hookPhase({ machineEnv }: Job, kind: keyof typeof hooks): StepPhase | undefined {
  const { variable, name } = hooks[kind]
  const path = machineEnv[variable]
  if (!path) return undefined
  const key = `__hook_${kind}`
  const step = { ...noStep, key, name }
  const execute: StepPhase["execute"] = (attempt, frame) => runHook(attempt, frame, { path, kind })
  return { step, kind: "main", condition: "always()", state: {}, execute }
}

const noStep = {
  id: undefined,
  uses: undefined,
  run: undefined,
  shell: undefined,
  workingDirectory: undefined,
  condition: undefined,
  with: {},
  env: {},
  continueOnError: undefined,
  timeoutMinutes: undefined,
}

/** It sees the machine's environment and the contexts, and nothing that the workflow or a step has set but PATH. */
async function runHook(
  attempt: Attempt,
  frame: Frame,
  { path, kind }: { readonly path: string; readonly kind: keyof typeof hooks },
): Promise<StepConclusion> {
  const { job, log } = attempt
  log.write(`A job ${kind} hook has been configured by the self-hosted runner administrator`)
  if (!existsSync(path)) throw new Error("File doesn't exist")
  const own = { ...attempt, env: {} }
  const shell = await hookShell(path, { searchPath: searchPath(own), node: job.node })
  log.write(`##[group]Run '${path}'`)
  log.write(`shell: ${shell.program} ${shell.format}`)
  log.write("##[endgroup]")
  const place = fillText(frame.defaults.workingDirectory, scopeOf(frame, attempt))
  const conclusion = await launch(attempt, {
    file: shell.program,
    args: shellArguments(shell.format, path),
    workingDirectory: resolve(job.folders.workspace, place),
    environment: processEnvironment(own, {}),
  })
  const isOwnFailure = conclusion === "failure" && !attempt.signal.aborted
  if (isOwnFailure) log.issue("error", `Process completed with exit code ${attempt.exitCode}.`)
  return conclusion
}
