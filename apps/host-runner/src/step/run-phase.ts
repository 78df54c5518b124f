import { conditionHolds } from "../expression/condition-holds.ts"
import { fillRecord } from "../expression/fill-record.ts"
import { fillText } from "../expression/fill-text.ts"
import { applyCommandFiles } from "../file-command/apply-command-files.ts"
import { createCommandFiles } from "../file-command/command-files.ts"
import type { StepConclusion, StepRun } from "../job/step-run.ts"
import type { Attempt } from "./attempt.ts"
import { displayName } from "./display-name.ts"
import type { Frame } from "./frame.ts"
import { reportPhase } from "./report-phase.ts"
import { scopeOf } from "./scope-of.ts"
import type { StepPhase } from "./step-phase.ts"
import { type PhaseWatch, watchPhase } from "./watch-phase.ts"

/** Runs one phase of a step, if its condition holds, and lets the frame know how it went. */
export async function runPhase(frame: Frame, phase: StepPhase): Promise<StepRun> {
  const wanted = () => conditionHolds(phase.condition, scopeOf(frame, attempt))
  const watch = watchPhase(frame, wanted)
  const attempt = createAttempt(frame, phase, watch.signal)
  try {
    const outcome = await settle(attempt, async () => {
      Object.assign(attempt.ownEnv, fillRecord(phase.step.env, scopeOf(frame, attempt)))
      Object.assign(attempt.env, attempt.ownEnv)
      return wanted() ? runLimited(attempt, { frame, phase, watch }) : "skipped"
    })
    return reportPhase(attempt, { frame, phase, outcome })
  } finally {
    watch.stop()
  }
}

function createAttempt(frame: Frame, { step, kind, state }: StepPhase, signal: AbortSignal): Attempt {
  const { job, outer } = frame
  return {
    job,
    label: outer?.label ?? step.key,
    phase: kind,
    log: outer?.log ?? job.log.forStep(step.key),
    env: { ...job.environment, ...frame.env },
    ownEnv: { ...frame.env },
    github: { ...frame.github, action: step.key },
    outputs: {},
    state,
    signal,
    echoes: job.showsDebug,
    commandFailed: false,
    exitCode: undefined,
  }
}

/** An error fails the step, and tells the log why. */
async function settle(attempt: Attempt, run: () => Promise<StepConclusion>): Promise<StepConclusion> {
  try {
    return await run()
  } catch (error) {
    attempt.log.issue("error", error instanceof Error ? error.message : String(error))
    return "failure"
  }
}

interface PhaseRun {
  readonly frame: Frame
  readonly phase: StepPhase
  readonly watch: PhaseWatch
}

async function runLimited(attempt: Attempt, { frame, phase, watch }: PhaseRun): Promise<StepConclusion> {
  const timeoutMinutes = Number(fillText(phase.step.timeoutMinutes, scopeOf(frame, attempt)))
  if (timeoutMinutes > 0) watch.limit(timeoutMinutes * attempt.job.minuteMs)
  const conclusion = await settle(attempt, () => runWithFiles(attempt, frame, phase))
  if (!attempt.signal.aborted) return attempt.commandFailed ? "failure" : conclusion
  if (attempt.job.cancellation.signal.aborted) {
    attempt.log.issue("error", "The operation was canceled.")
    return "cancelled"
  }
  const name = displayName(phase, scopeOf(frame, attempt))
  const isWithin = frame.outer?.signal.aborted
  const limit = isWithin
    ? "The action has timed out."
    : `The action '${name}' has timed out after ${timeoutMinutes} minutes.`
  attempt.log.issue("error", limit)
  return "failure"
}

async function runWithFiles(attempt: Attempt, frame: Frame, phase: StepPhase): Promise<StepConclusion> {
  const files = await createCommandFiles(attempt.job.folders.temp)
  Object.assign(attempt.github, files.paths)
  try {
    return await phase.execute(attempt, frame)
  } finally {
    await applyCommandFiles(attempt, files)
    await files.remove()
  }
}
