import type { Exchange } from "../flows/exchange.ts"
import type { AwsRequestHandler } from "./aws-request-handler.ts"
import { isDefaultHandler } from "./is-default-handler.ts"

/** The request handler of `clientConfig`, else that of the asking client, if somebody configured it and it speaks HTTP/1. */
export async function configuredHandler({ clientConfig, caller }: Exchange): Promise<AwsRequestHandler | undefined> {
  if (clientConfig.requestHandler) return clientConfig.requestHandler
  const inherited = caller?.requestHandler
  if (!inherited || inherited.metadata?.handlerProtocol === "h2") return undefined
  return (await isDefaultHandler(inherited)) ? undefined : inherited
}
