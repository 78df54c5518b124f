/** How patient the runner is with a process, in milliseconds. */
export interface CancelDelays {
  /** From SIGINT to SIGTERM. GitHub's: 7500. */
  readonly sigintMs: number
  /** From SIGTERM to SIGKILL. GitHub's: 2500. */
  readonly sigtermMs: number
  /** For output that is still open after the process has ended, as a grandchild can hold it. GitHub's: 5000. */
  readonly outputMs: number
}

/** GitHub's own patience (ProcessInvoker.cs). */
export const githubDelays: CancelDelays = { sigintMs: 7500, sigtermMs: 2500, outputMs: 5000 }
