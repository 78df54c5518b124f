import { processMark } from "./process-mark.ts"
import { type AgentRuntime, nodeRuntime } from "./runtime.ts"

const intervalMs = 1_000

/** What `watchOwner` takes: a pid, a lifetime, or both. */
export type WatchOwnerOptions = Watched & {
  /** Is called once, when the process is gone or the time is over. */
  readonly onGone: () => void
  /** Parts of the machine to replace, for tests. */
  readonly runtime?: Partial<AgentRuntime>
}

type Watched =
  | {
      /** The process that is watched. */
      readonly pid: number
      /** The longest time, in milliseconds. Default: no limit. */
      readonly lifetimeMs?: number
    }
  | { readonly pid?: undefined; readonly lifetimeMs: number }

/**
 * Calls back when a process is gone, so that one in the background ends with the job that started it.
 *
 * It looks each second, and keeps no process alive. In a container the job's process may not be visible: give a
 * lifetime there instead of a pid.
 *
 * @example
 * ```ts
 * import { watchOwner } from "@claimbridge/agent"
 *
 * export const stop = watchOwner({ pid: process.ppid, lifetimeMs: 6 * 3_600_000, onGone: () => process.exit() })
 * ```
 *
 * @returns A function that ends the watch.
 */
export function watchOwner({ pid, lifetimeMs = Number.POSITIVE_INFINITY, ...options }: WatchOwnerOptions): () => void {
  const { every, upMs } = { ...nodeRuntime, ...options.runtime }
  const endUpMs = upMs() + lifetimeMs
  const mark = pid === undefined ? undefined : processMark(pid)
  const isGone = (): boolean => pid !== undefined && (mark === undefined || processMark(pid) !== mark)
  const stop = every(intervalMs, () => {
    if (upMs() < endUpMs && !isGone()) return
    stop()
    options.onGone()
  })
  return stop
}
