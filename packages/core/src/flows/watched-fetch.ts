import { keepSecret } from "../errors/keep-secret.ts"
import { retryAfter } from "../retry/retry-after.ts"
import { withinAttempt } from "../retry/within-attempt.ts"
import type { FetchAnswer } from "../runtime.ts"
import type { Exchange } from "./exchange.ts"

const ordinaryHeader = /^(?:accept.*|content-.*|user-agent)$/i

/** The runtime's fetch within an attempt's time, body included; what it sends is kept out of messages, what comes is noted. */
export function watchedFetch(exchange: Exchange): Exchange["runtime"]["fetch"] {
  const { runtime, progress, secrets, signal } = exchange
  return (url, request) => {
    progress.host = url.host
    for (const [name, value] of Object.entries(request.headers)) {
      if (!ordinaryHeader.test(name)) keepSecret(secrets, value)
    }
    return withinAttempt(exchange, [signal, request.signal], async (attemptSignal) => {
      const answer = await runtime.fetch(url, { ...request, signal: attemptSignal })
      noteAnswer(exchange, answer)
      const text = await answer.text()
      return { status: answer.status, headers: answer.headers, text: async () => text }
    })
  }
}

function noteAnswer({ progress, runtime }: Exchange, { status, headers }: FetchAnswer): void {
  const retryAfterMs = retryAfter(headers.get("retry-after"), runtime.now().getTime())
  progress.answer = { status, requestId: undefined, retryAfterMs }
}
