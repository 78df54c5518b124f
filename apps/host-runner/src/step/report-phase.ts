import { fillText } from "../expression/fill-text.ts"
import type { StepConclusion, StepRun } from "../job/step-run.ts"
import type { Attempt } from "./attempt.ts"
import { displayName } from "./display-name.ts"
import type { Frame } from "./frame.ts"
import { scopeOf } from "./scope-of.ts"
import type { StepPhase } from "./step-phase.ts"

/** How a phase ended, before `continue-on-error`. */
export interface PhaseOutcome {
  readonly frame: Frame
  readonly phase: StepPhase
  readonly outcome: StepConclusion
}

/** Lets the frame know how a phase went, and sums it up. */
export function reportPhase(attempt: Attempt, ended: PhaseOutcome): StepRun {
  const { frame, phase, outcome } = ended
  const { step, kind } = phase
  const conclusion = outcome === "failure" && isForgiven(attempt, ended) ? "success" : outcome
  const { outputs, exitCode, log } = attempt
  if (kind === "main" && step.id !== undefined) frame.steps[step.id] = { outcome, conclusion, outputs }
  if (conclusion === "failure") frame.fail()
  const name = displayName(phase, scopeOf(frame, attempt))
  return { id: step.key, name, phase: kind, outcome, conclusion, outputs, exitCode, log: log.text() }
}

function isForgiven(attempt: Attempt, { frame, phase }: PhaseOutcome): boolean {
  try {
    return fillText(phase.step.continueOnError, scopeOf(frame, attempt)) === "true"
  } catch {
    attempt.log.issue(
      "error",
      "The step failed and an error occurred when attempting to determine whether to continue on error.",
    )
    return false
  }
}
