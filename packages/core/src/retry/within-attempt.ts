import type { Exchange } from "../flows/exchange.ts"
import { attemptTimeout } from "./attempt-timeout.ts"

/** Gives one request up, with its answer's body, when it takes too long; `signals` end it earlier. */
export async function withinAttempt<T>(
  { runtime, progress, timeoutMs }: Exchange,
  signals: readonly AbortSignal[],
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let end = (_reason: unknown): void => {}
  const expiry = new Promise<never>((_, reject) => {
    end = (reason) => {
      reject(reason)
      controller.abort()
    }
  })
  const abort = (): void => end(Object.assign(new Error("the request was aborted"), { name: "AbortError" }))
  const limitMs = attemptTimeout(progress.attempt, timeoutMs)
  const cancel = runtime.startTimer(limitMs, () => end(noAnswer(limitMs)))
  for (const signal of signals) signal.addEventListener("abort", abort)
  try {
    if (signals.some(({ aborted }) => aborted)) abort()
    return await Promise.race([expiry, send(controller.signal)])
  } finally {
    cancel()
    for (const signal of signals) signal.removeEventListener("abort", abort)
  }
}

function noAnswer(limitMs: number): Error {
  return Object.assign(new Error(`no answer within ${limitMs} ms`), { name: "TimeoutError", code: "ETIMEDOUT" })
}
