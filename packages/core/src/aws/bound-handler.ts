import type { HttpHandler } from "@smithy/protocol-http"
import type { Exchange } from "../flows/exchange.ts"
import { chooseHandler } from "./choose-handler.ts"
import { limitBody } from "./limit-body.ts"

/** Puts the exchange's deadline around the request handler to use, and notes which host it talks to. */
export async function boundHandler(exchange: Exchange): Promise<HttpHandler<object>> {
  const inner = await chooseHandler(exchange)
  const { signal, progress, runtime, serverClock } = exchange
  const handle: HttpHandler["handle"] = async (request, options) => {
    progress.host = request.port === undefined ? request.hostname : `${request.hostname}:${request.port}`
    const sentMs = runtime.now().getTime()
    const { response } = await inner.handle(request, { ...options, abortSignal: signal })
    serverClock?.read(response.headers, sentMs)
    return { response: await limitBody(response) }
  }
  // The inner handler may belong to somebody else: it is neither destroyed nor reconfigured.
  return { handle, updateHttpClientConfig: () => {}, httpHandlerConfigs: () => ({}), destroy: () => {} }
}
