import type { Exchange } from "../flows/exchange.ts"
import type { AwsRequestHandler } from "./aws-request-handler.ts"
import { configuredHandler } from "./configured-handler.ts"
import { loadSdk } from "./load-sdk.ts"

/** The request handler that the user configured, else the provider's own, which knows the environment's proxy. */
export async function chooseHandler(exchange: Exchange): Promise<AwsRequestHandler> {
  return (await configuredHandler(exchange)) ?? loadSdk(exchange, exchange.connections.handler)
}
