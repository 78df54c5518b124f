/** A piece of output as it came from a process: nothing masked, commands included. */
export interface OutputChunk {
  /** The id of the step. */
  readonly step: string
  readonly phase: "pre" | "main" | "post"
  readonly stream: "stdout" | "stderr"
  readonly text: string
  /** Since the job began, in milliseconds. */
  readonly atMs: number
}
