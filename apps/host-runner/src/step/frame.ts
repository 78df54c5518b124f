import type { Status } from "../expression/status.ts"
import type { Job } from "../job/job.ts"
import type { StepConclusion } from "../job/step-run.ts"
import type { StepLog } from "../log/job-log.ts"
import type { StepPhase } from "./step-phase.ts"

/** `steps.<id>` as expressions see it. */
export interface StepContext {
  readonly outcome: StepConclusion
  readonly conclusion: StepConclusion
  readonly outputs: Readonly<Record<string, string>>
}

/** What stands around a step: the job, or a composite action within it. */
export interface Frame {
  readonly job: Job
  /** The `steps` context. */
  readonly steps: Record<string, StepContext>
  /** The `inputs` context. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** Variables of the steps around. */
  readonly env: Readonly<Record<string, string>>
  /** The `github` context's parts that belong to the action around, such as `action_path`. */
  readonly github: Readonly<Record<string, string>>
  /** The contexts that only a job's own steps see. */
  readonly outerContexts: Readonly<Record<string, unknown>>
  readonly defaults: { readonly shell: string | undefined; readonly workingDirectory: string | undefined }
  /** Phases to run when all is over, last one first. */
  readonly posts: StepPhase[]
  /** Where the steps of a composite action write: into the log of the step that uses it. */
  readonly outer: { readonly log: StepLog; readonly label: string; readonly signal: AbortSignal } | undefined
  status(): Status
  /** A step's failure counts. */
  fail(): void
}
