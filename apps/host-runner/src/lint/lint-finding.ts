/** Something in a workflow that GitHub would refuse or ignore. */
export interface LintFinding {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  readonly message: string
}
