/**
 * What the agent takes from the machine, but for its files and sockets.
 *
 * Give parts of it as option `runtime` to put something else in their place, for example in tests.
 */
export interface AgentRuntime {
  /** The time now. Default: the system clock. */
  readonly now: () => Date
  /** How long the machine has been running, in milliseconds: nobody sets that clock. Default: `process.hrtime`. */
  readonly upMs: () => number
  /** A number from 0 to below 1. Default: `Math.random`. */
  readonly random: () => number
  /** Ends after a delay in milliseconds, or when the signal aborts. Default: `setTimeout`. */
  readonly pause: (delayMs: number, signal?: AbortSignal) => Promise<void>
  /** How much memory this process has, in bytes. Default: `process.memoryUsage.rss`. */
  readonly rssBytes: () => number
  /** Calls back at each interval in milliseconds, and keeps no process alive; the function returned ends it. Default: `setInterval`. */
  readonly every: (intervalMs: number, callback: () => void) => () => void
}

/** The runtime of this process. */
export const nodeRuntime: AgentRuntime = {
  now: () => new Date(),
  // Counts from the start of the machine on Linux, macOS and Windows alike, so that processes agree on it.
  upMs: () => Number(process.hrtime.bigint() / 1_000_000n),
  random: Math.random,
  pause: (delayMs, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener("abort", end)
        resolve()
      }
      const timer = setTimeout(end, delayMs)
      signal?.addEventListener("abort", end)
    }),
  rssBytes: () => process.memoryUsage.rss(),
  every: (intervalMs, callback) => {
    const timer = setInterval(callback, intervalMs).unref()
    return () => clearInterval(timer)
  },
}
