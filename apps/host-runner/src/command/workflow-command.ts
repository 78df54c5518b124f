/** A command that a process printed for the runner. */
export interface WorkflowCommand {
  /** Lower case. */
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}
