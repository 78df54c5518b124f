import type { Logger } from "@smithy/types"
import type { CognitoCredentialProvider } from "../cognito-credential-provider.ts"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { EventFacts, ExchangeStarted } from "../events/claimbridge-event.ts"
import { type EventSource, type EventSourceParts, eventSource } from "../events/event-source.ts"
import { tellExchange } from "../events/tell-exchange.ts"
import type { CallerClientConfig } from "../flows/caller-client-config.ts"
import type { Runtime } from "../runtime.ts"
import { CredentialKeeper, type Outage } from "./credential-keeper.ts"
import { type ServerClock, serverClock } from "./server-clock.ts"

/** What the provider lends to each of its exchanges. */
export interface ExchangeSeams {
  readonly serverClock: ServerClock
  /** Aborts, with the error to reject with, when the provider is disposed of. */
  readonly stopSignal: AbortSignal
  readonly emit: (facts: EventFacts) => void
}

/** What a provider is made of. */
export interface ProviderParts {
  readonly name: string
  readonly flow: ExchangeStarted["flow"]
  readonly roleArn: string | undefined
  readonly logger: Logger | undefined
  readonly onEvent: EventSourceParts["onEvent"]
  readonly runtime: Runtime
  readonly exchange: (caller: CallerClientConfig | undefined, seams: ExchangeSeams) => Promise<CognitoCredentials>
  /** Called when the provider is disposed of. */
  readonly close: () => Promise<void>
}

/** Makes a provider that keeps what its exchanges give, renews it in time and can be disposed of. */
export function refreshingProvider(parts: ProviderParts): CognitoCredentialProvider {
  const { name, flow, roleArn, runtime, exchange, close, logger, onEvent } = parts
  const { now } = runtime
  const clock = serverClock(now)
  const events = eventSource({ provider: name, onEvent, logger, now })
  const loggerFor = (caller: CallerClientConfig | undefined): Logger | undefined => logger ?? caller?.logger
  const keeper = new CredentialKeeper({
    clock,
    random: runtime.random,
    exchange: ({ reason, caller, stopSignal }) => {
      loggerFor(caller)?.debug?.(`@claimbridge/core - ${name}`, `flow ${flow}`)
      const run = (emit: ExchangeSeams["emit"]) => exchange(caller, { serverClock: clock, stopSignal, emit })
      return logged(loggerFor(caller), tellExchange({ events, flow, roleArn, reason, now }, run))
    },
    onHit: () => events.tell(0, { type: "cache-hit", cache: "credentials" }),
    onOutage: (outage) => tellOutage(outage, events, loggerFor(outage.caller)),
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

function tellOutage({ error, held }: Outage, events: EventSource, logger: Logger | undefined): void {
  const { expiration } = held
  const [code, reason] =
    error instanceof ClaimbridgeError
      ? [error.code, `${error.code}: ${error.message}`]
      : [undefined, "an unknown error"]
  events.tell(0, { type: "refresh-failed", expiration, code })
  logger?.warn?.(
    `@claimbridge/core - credentials could not be renewed and are used until ${expiration.toISOString()}: ${reason}`,
  )
}
