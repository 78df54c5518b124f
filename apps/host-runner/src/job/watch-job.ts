import { fillText } from "../expression/fill-text.ts"
import type { Frame } from "../step/frame.ts"
import { scopeOf } from "../step/scope-of.ts"

/** Cancels the job when its caller says so or when its `timeout-minutes` are over, until it's told to stop. */
export function watchJob(frame: Frame): Disposable {
  const { job } = frame
  const { signal } = job.options
  const cancel = () => {
    job.status = "cancelled"
    job.cancellation.abort()
  }
  if (signal?.aborted) cancel()
  signal?.addEventListener("abort", cancel, { once: true })
  const timer = startClock(frame, cancel)
  return {
    [Symbol.dispose]() {
      clearTimeout(timer)
      signal?.removeEventListener("abort", cancel)
    },
  }
}

function startClock(frame: Frame, cancel: () => void): NodeJS.Timeout | undefined {
  const { job } = frame
  const scope = scopeOf(frame, { env: {}, github: {} })
  const minutes = Number(fillText(job.definition.timeoutMinutes, scope))
  if (!(minutes > 0)) return undefined
  return setTimeout(() => {
    const message = `The job running on runner ${job.runner.name} has exceeded the maximum execution time of ${minutes} minutes.`
    job.log.forStep("Set up job").issue("error", message)
    cancel()
  }, minutes * job.minuteMs)
}
