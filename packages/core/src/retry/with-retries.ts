import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { Exchange } from "../flows/exchange.ts"
import { maxAttempts } from "./max-attempts.ts"
import { pause } from "./pause.ts"
import { retryPause } from "./retry-pause.ts"
import { retryRule } from "./retry-rule.ts"
import { tellCall } from "./tell-call.ts"

/** Makes one call, again and again while that can help and the exchange's time lasts. */
export async function withRetries<T>(exchange: Exchange, call: () => Promise<T>): Promise<T> {
  const { progress, signal } = exchange
  for (progress.attempt = 1; ; progress.attempt += 1) {
    const sentMs = exchange.runtime.now().getTime()
    delete progress.answer
    progress.sentMs = sentMs
    try {
      const answer = await call()
      tellCall(exchange, undefined)
      return answer
    } catch (error) {
      if (!(error instanceof ClaimbridgeError) || signal.aborted) throw error
      tellCall(exchange, error.code)
      const pauseMs = await pauseAfter(error, exchange, sentMs)
      if (pauseMs === undefined) throw error
      tellRetry(exchange, pauseMs, error)
      progress.failure = error
      await pause(exchange, pauseMs)
    }
  }
}

/** Nothing when the call must not be repeated, or when there is no time left for it. */
async function pauseAfter(error: ClaimbridgeError, exchange: Exchange, sentMs: number): Promise<number | undefined> {
  const { progress, runtime, startedMs, timeoutMs } = exchange
  const rule = retryRule(error)
  if (rule === undefined || progress.attempt >= (await maxAttempts(exchange, rule))) return undefined
  const wantedMs = retryPause(rule, progress.attempt, runtime.random())
  const pauseMs = Math.max(wantedMs, progress.answer?.retryAfterMs ?? 0)
  const nowMs = runtime.now().getTime()
  const leftMs = startedMs + timeoutMs - nowMs
  // The next attempt takes as long as this one did.
  if (pauseMs + nowMs - sentMs < leftMs) return pauseMs
  // What hangs may use up the time there is: the deadline tells that best.
  return error.details.reason === "ETIMEDOUT" ? Math.max(0, Math.min(pauseMs, leftMs)) : undefined
}

function tellRetry({ progress, emit, logger }: Exchange, delayMs: number, { code }: ClaimbridgeError): void {
  const { step, attempt, host } = progress
  emit({ type: "retry", step, host, attempt, delayMs, code })
  logger?.debug?.(`@claimbridge/core - ${step}: ${code}, again in ${delayMs} ms`)
}
