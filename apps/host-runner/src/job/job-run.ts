import type { Annotation } from "../log/annotation.ts"
import type { TrackedProcess } from "../process/tracked-processes.ts"
import type { JobFolders } from "./job-folders.ts"
import type { OutputChunk } from "./output-chunk.ts"
import type { StepRun } from "./step-run.ts"

/** What became of a job. */
export interface JobRun extends AsyncDisposable {
  readonly conclusion: "success" | "failure" | "cancelled" | "skipped"
  /** The steps of the job, not those within composite actions, in the order in which they ran. */
  readonly steps: readonly StepRun[]
  /** What people see: masks applied, commands obeyed. */
  readonly log: string
  /** What processes really wrote. Secrets may be in here. */
  readonly rawOutput: readonly OutputChunk[]
  readonly annotations: readonly Annotation[]
  /** The Markdown of all steps. */
  readonly summary: string
  /** The `env` of the workflow and the job, and whatever steps added to it: what one more step would see. */
  readonly environment: Readonly<Record<string, string>>
  /** The folders that steps put before PATH, first one first. */
  readonly path: readonly string[]
  /** The job's outputs, without those that held a masked value. */
  readonly jobOutputs: Readonly<Record<string, string>>
  /** Processes of the job that were still alive 200 ms after its last step. */
  readonly leftProcesses: readonly TrackedProcess[]
  /** What lay in RUNNER_TEMP after the last step, by name, the runner's own files included. It is gone by now. */
  readonly leftInTemp: readonly string[]
  /** Everything of the job on disk, until `dispose`. */
  readonly folders: JobFolders
  /** Removes the folders. */
  dispose(): Promise<void>
}
