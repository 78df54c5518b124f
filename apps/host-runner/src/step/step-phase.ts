import type { StepConclusion } from "../job/step-run.ts"
import type { Step } from "../workflow/step.ts"
import type { Attempt } from "./attempt.ts"
import type { Frame } from "./frame.ts"

/** One phase of a step, ready to run. */
export interface StepPhase {
  readonly step: Step
  readonly kind: "pre" | "main" | "post"
  readonly condition: string | undefined
  /** Shared by the phases of one step. */
  readonly state: Record<string, string>
  /** Whether there is anything to do; phases without it always have. */
  readonly isNeeded?: () => boolean
  /** @throws {Error} Fails the step, with the error's message in the log. */
  readonly execute: (attempt: Attempt, frame: Frame) => Promise<StepConclusion>
}
