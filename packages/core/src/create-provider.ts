import type { CognitoCredentialProvider } from "./cognito-credential-provider.ts"
import { type Connections, connections } from "./connections/connections.ts"
import { type ExchangeSetup, runExchange } from "./flows/run-exchange.ts"
import { fullRuntime } from "./full-runtime.ts"
import { refreshingProvider } from "./refresh/refreshing-provider.ts"

/** Makes a provider out of options that are known to be right. */
export function createProvider(
  name: string,
  options: ExchangeSetup["options"],
  own: Connections = connections(fullRuntime(options.runtime).env),
): CognitoCredentialProvider {
  const runtime = fullRuntime({ ...options.runtime, fetch: options.runtime?.fetch ?? own.fetch })
  const { flow = "basic", logger, onEvent } = options
  return refreshingProvider({
    name,
    flow,
    roleArn: options.roleArn,
    logger,
    onEvent,
    runtime,
    close: own.close,
    exchange: (caller, seams) =>
      own.during(() => runExchange({ options, runtime, connections: own, ...seams }, caller)),
  })
}
