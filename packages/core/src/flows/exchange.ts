import type { Logger } from "@smithy/types"
import type { AwsRequestHandler } from "../aws/aws-request-handler.ts"
import type { Connections } from "../connections/connections.ts"
import type { ClientConfig } from "../options/client-config.ts"
import type { ServerClock } from "../refresh/server-clock.ts"
import type { Runtime } from "../runtime.ts"
import type { TokenSource } from "../token/token-source.ts"
import type { CallerClientConfig } from "./caller-client-config.ts"

/** Where an exchange is, for messages. */
export interface Progress {
  step: string
  /** The host that is asked, or the program that runs. */
  host?: string
}

/** What an exchange needs of the provider's connections. */
export interface ExchangeConnections extends Pick<Connections, "warm"> {
  readonly handler: () => Promise<AwsRequestHandler>
}

/** Everything that one exchange works with. */
export interface Exchange {
  readonly runtime: Runtime
  readonly token: TokenSource
  readonly audience: string
  /** Aborts when the deadline passes. */
  readonly signal: AbortSignal
  readonly progress: Progress
  /** What no message may show: tokens and request headers, as they become known. */
  readonly secrets: Set<string>
  readonly clientConfig: ClientConfig
  readonly caller: CallerClientConfig | undefined
  /** The user's logger; the inner AWS clients never see it. */
  readonly logger?: Logger | undefined
  /** The provider's own. */
  readonly connections: ExchangeConnections
  /** Reads AWS's time off its answers. */
  readonly serverClock?: ServerClock | undefined
}
