import type { Status } from "../expression/status.ts"
import type { JobLog } from "../log/job-log.ts"
import type { Masker } from "../mask/masker.ts"
import type { CancelDelays } from "../process/cancel-delays.ts"
import type { JobDefinition } from "../workflow/job-definition.ts"
import type { JobFolders } from "./job-folders.ts"
import type { JobOptions } from "./job-options.ts"
import type { OutputChunk } from "./output-chunk.ts"
import type { StepRun } from "./step-run.ts"

/** A job while it runs: what its steps share. */
export interface Job {
  readonly options: JobOptions
  readonly definition: JobDefinition
  readonly folders: JobFolders
  readonly masker: Masker
  readonly log: JobLog
  /** The runner's own environment, below everything else. */
  readonly machineEnv: Readonly<Record<string, string>>
  /** `env` of workflow and job, then whatever steps set. */
  readonly environment: Record<string, string>
  /** Folders to put before PATH, last one first. */
  readonly path: string[]
  /** The `github` context, without what belongs to a single step. */
  readonly github: Readonly<Record<string, unknown>>
  /** The `runner` context. */
  readonly runner: Readonly<Record<string, string>>
  readonly node: string
  readonly delays: CancelDelays
  readonly minuteMs: number
  /** Whether debug lines and commands show in the log. */
  readonly showsDebug: boolean
  readonly summaries: string[]
  readonly rawOutput: OutputChunk[]
  readonly steps: StepRun[]
  readonly startedAtMs: number
  /** RUNNER_TRACKING_ID, by which processes of the job are known. */
  readonly trackingId: string
  /** Fires when somebody, or the time-out, cancels the job. */
  readonly cancellation: AbortController
  /** Fires when the job is over. */
  readonly over: AbortController
  status: Status
  hasCheckedOut: boolean
}
