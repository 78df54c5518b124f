/** A line that people see at the step, and beside the file that it is about. */
export interface Annotation {
  readonly title: string
  readonly message: string
}

/** What GitHub's runner does for a step. */
export interface Runner {
  /** Hides a text in everything that is printed from here on. */
  mask(secret: string): void
  /** Sets a variable for this step and the later ones. */
  exportVariable(name: string, value: string): void
  setOutput(name: string, value: string): void
  /** Keeps a text for the post step. */
  saveState(name: string, value: string): void
  /** What `saveState` kept; empty when nothing was. */
  readState(name: string): string
  info(message: string): void
  warning(annotation: Annotation): void
  error(annotation: Annotation): void
  /** Prints lines that are folded away under a title. */
  group(title: string, lines: readonly string[]): void
  /** Adds Markdown to the summary of the job, where the runner has one. */
  addSummary(markdown: string): Promise<void>
}
