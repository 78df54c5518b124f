import type { CognitoCredentialProvider } from "./cognito-credential-provider.ts"
import { type ExchangeSetup, runExchange } from "./flows/run-exchange.ts"
import { fullRuntime } from "./full-runtime.ts"
import { type OwnHandler, ownHandler } from "./own-handler.ts"
import { refreshingProvider } from "./refresh/refreshing-provider.ts"

/** Makes a provider out of options that are known to be right. */
export function createProvider(
  name: string,
  options: ExchangeSetup["options"],
  { handler, close }: OwnHandler = ownHandler(),
): CognitoCredentialProvider {
  const runtime = fullRuntime(options.runtime)
  const { flow = "basic", logger, onEvent } = options
  return refreshingProvider({
    name,
    flow,
    logger,
    onEvent,
    runtime,
    close,
    exchange: (caller, seams) => runExchange({ options, runtime, ownHandler: handler, ...seams }, caller),
  })
}
