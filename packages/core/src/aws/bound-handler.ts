import type { HttpHandler, HttpResponse } from "@smithy/protocol-http"
import { redact } from "../errors/redact.ts"
import type { Exchange } from "../flows/exchange.ts"
import { retryAfter } from "../retry/retry-after.ts"
import { withinAttempt } from "../retry/within-attempt.ts"
import { chooseHandler } from "./choose-handler.ts"
import { wholeBody } from "./whole-body.ts"

/** Puts an attempt's time around the request handler to use, body included, and notes which host it talks to and what it answers. */
export async function boundHandler(exchange: Exchange): Promise<HttpHandler<object>> {
  const inner = await chooseHandler(exchange)
  const { signal, progress, runtime, serverClock } = exchange
  const handle: HttpHandler["handle"] = async (request, options) => {
    progress.host = request.port === undefined ? request.hostname : `${request.hostname}:${request.port}`
    const sentMs = runtime.now().getTime()
    return withinAttempt(exchange, [signal], async (abortSignal) => {
      const { response } = await inner.handle(request, { ...options, abortSignal })
      serverClock?.read(response.headers, sentMs)
      noteAnswer(exchange, response)
      return { response: await wholeBody(response) }
    })
  }
  // The inner handler may belong to somebody else: it is neither destroyed nor reconfigured.
  return { handle, updateHttpClientConfig: () => {}, httpHandlerConfigs: () => ({}), destroy: () => {} }
}

function noteAnswer(exchange: Exchange, { statusCode: status, headers }: HttpResponse): void {
  const { progress, runtime, serverClock, secrets } = exchange
  const nowMs = serverClock?.nowMs() ?? runtime.now().getTime()
  const requestId = requestIdIn(headers["x-amzn-requestid"] ?? headers["x-amz-request-id"], secrets)
  progress.answer = { status, requestId, retryAfterMs: retryAfter(headers["retry-after"], nowMs) }
}

/** An id and nothing else: a proxy may write what it likes there. */
function requestIdIn(header: string | undefined, secrets: ReadonlySet<string>): string | undefined {
  return header !== undefined && /^[\w-]{1,64}$/.test(header) ? redact(header, secrets) : undefined
}
