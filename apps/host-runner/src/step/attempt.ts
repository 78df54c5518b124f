import type { Job } from "../job/job.ts"
import type { StepLog } from "../log/job-log.ts"

/** One run of one phase of a step: what its process can change. */
export interface Attempt {
  readonly job: Job
  /** The id of the outermost step, as it stands in the report. */
  readonly label: string
  readonly phase: "pre" | "main" | "post"
  readonly log: StepLog
  /** The `env` context: of the job, of the actions around it, of the step. */
  readonly env: Record<string, string>
  /** Those of them that the `env:` of this step and of the steps around it sets: they win over GITHUB_ENV. */
  readonly ownEnv: Record<string, string>
  /** The `github` context's parts that are this step's own, such as `action`. */
  readonly github: Record<string, string>
  readonly outputs: Record<string, string>
  /** What `GITHUB_STATE` kept for the later phases of the same action. */
  readonly state: Record<string, string>
  /** Ends the process: the job was canceled or the step took too long. */
  readonly signal: AbortSignal
  /** Whether commands show in the log. */
  echoes: boolean
  /** Whether a command or a command file was wrong, which fails the step. */
  commandFailed: boolean
  exitCode: number | undefined
}
