import { performance } from "node:perf_hooks"

/**
 * How long this thread has had nothing to do but wait, since the call.
 *
 * Where both ends of every connection are in this thread, time that goes by it stands still while somebody works: a busy
 * machine makes nobody late.
 */
export function idleMs(): () => number {
  const beforeMs = performance.eventLoopUtilization().idle
  return () => performance.eventLoopUtilization().idle - beforeMs
}
