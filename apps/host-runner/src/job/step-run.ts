/** What became of one phase of a step. */
export interface StepRun {
  /** Its id, or what GITHUB_ACTION says: `__run`, `__self_2`. */
  readonly id: string
  readonly name: string
  readonly phase: "pre" | "main" | "post"
  /** How it ended. */
  readonly outcome: StepConclusion
  /** How it counts, after `continue-on-error`. */
  readonly conclusion: StepConclusion
  readonly outputs: Readonly<Record<string, string>>
  /** Of its last process; undefined when it ran none. */
  readonly exitCode: number | undefined
  /** Its part of the log. */
  readonly log: string
}

/** As in `steps.<id>.conclusion`. */
export type StepConclusion = "success" | "failure" | "cancelled" | "skipped"
