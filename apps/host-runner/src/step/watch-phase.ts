import type { Frame } from "./frame.ts"

/** What may end a phase before its time. */
export interface PhaseWatch {
  /** Fires when the process has to go. */
  readonly signal: AbortSignal
  /** Starts the clock of `timeout-minutes`. */
  limit(timeoutMs: number): void
  stop(): void
}

/**
 * Watches one phase. When the job is canceled, it goes on only if its condition still holds, as `always()` does.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/StepsRunner.cs
 */
export function watchPhase({ job, outer }: Frame, stillWanted: () => boolean): PhaseWatch {
  const ended = new AbortController()
  const onCancel = () => {
    if (!holds(stillWanted)) ended.abort()
  }
  job.cancellation.signal.addEventListener("abort", onCancel)
  let timer: NodeJS.Timeout | undefined
  return {
    signal: AbortSignal.any([ended.signal, ...(outer ? [outer.signal] : [])]),
    limit(timeoutMs) {
      timer = setTimeout(() => ended.abort(), timeoutMs)
    },
    stop() {
      clearTimeout(timer)
      job.cancellation.signal.removeEventListener("abort", onCancel)
    },
  }
}

/** A condition that can't be evaluated doesn't keep a step alive. */
function holds(condition: () => boolean): boolean {
  try {
    return condition()
  } catch {
    return false
  }
}
