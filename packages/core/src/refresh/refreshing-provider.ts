import type { Logger } from "@smithy/types"
import type { CognitoCredentialProvider } from "../cognito-credential-provider.ts"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { CallerClientConfig } from "../flows/caller-client-config.ts"
import type { Runtime } from "../runtime.ts"
import { CredentialKeeper, type Outage } from "./credential-keeper.ts"
import { type ServerClock, serverClock } from "./server-clock.ts"

/** What the provider lends to each of its exchanges. */
export interface ExchangeSeams {
  readonly serverClock: ServerClock
  /** Aborts, with the error to reject with, when the provider is disposed of. */
  readonly stopSignal: AbortSignal
}

/** What a provider is made of. */
export interface ProviderParts {
  readonly name: string
  readonly flow: string
  readonly logger: Logger | undefined
  readonly runtime: Runtime
  readonly exchange: (caller: CallerClientConfig | undefined, seams: ExchangeSeams) => Promise<CognitoCredentials>
  /** Called when the provider is disposed of. */
  readonly close: () => Promise<void>
}

/** Makes a provider that keeps what its exchanges give, renews it in time and can be disposed of. */
export function refreshingProvider(parts: ProviderParts): CognitoCredentialProvider {
  const { name, flow, runtime, exchange, close } = parts
  const clock = serverClock(runtime.now)
  const loggerFor = (caller: CallerClientConfig | undefined): Logger | undefined => parts.logger ?? caller?.logger
  const keeper = new CredentialKeeper({
    clock,
    random: runtime.random,
    exchange: (caller, stopSignal) => {
      loggerFor(caller)?.debug?.(`@claimbridge/core - ${name}`, `flow ${flow}`)
      return logged(loggerFor(caller), exchange(caller, { serverClock: clock, stopSignal }))
    },
    onOutage: (outage) => loggerFor(outage.caller)?.warn?.(outageLine(outage)),
  })
  const dispose = (): Promise<void> => keeper.dispose().then(close)
  const provider = (properties?: Parameters<CognitoCredentialProvider>[0]): Promise<CognitoCredentials> =>
    keeper.get(properties)
  const invalidate = (accessKeyId: string): boolean => keeper.invalidate(accessKeyId)
  return Object.assign(provider, { memoized: true as const, invalidate, dispose, [Symbol.asyncDispose]: dispose })
}

async function logged(logger: Logger | undefined, outcome: Promise<CognitoCredentials>): Promise<CognitoCredentials> {
  try {
    const credentials = await outcome
    logger?.debug?.(`@claimbridge/core - credentials until ${credentials.expiration.toISOString()}`)
    return credentials
  } catch (error) {
    if (error instanceof ClaimbridgeError) {
      logger?.debug?.(`@claimbridge/core ${error.tryNextLink ? "->" : "(!)"} ${error.code}: ${error.message}`)
    }
    throw error
  }
}

function outageLine({ error, held }: Outage): string {
  const reason = error instanceof ClaimbridgeError ? `${error.code}: ${error.message}` : "an unknown error"
  return `@claimbridge/core - credentials could not be renewed and are used until ${held.expiration.toISOString()}: ${reason}`
}
