import type { Logger } from "@smithy/types"
import type { AwsRequestHandler } from "../aws/aws-request-handler.ts"
import type { Connections } from "../connections/connections.ts"
import type { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { EventFacts } from "../events/claimbridge-event.ts"
import type { ClientConfig } from "../options/client-config.ts"
import type { ServerClock } from "../refresh/server-clock.ts"
import type { Runtime } from "../runtime.ts"
import type { TokenSource } from "../token/token-source.ts"
import type { CallerClientConfig } from "./caller-client-config.ts"
import type { ExchangeSecret } from "./tell-secret.ts"

/** What is known of the last answer, whatever it says. */
export interface AnswerFacts {
  readonly status: number
  readonly requestId: string | undefined
  readonly retryAfterMs: number | undefined
}

/** Where an exchange is, for messages. */
export interface Progress {
  step: string
  /** The host that is asked, or the program that runs. */
  host?: string
  /** Of the call under way, from 1 on. */
  attempt: number
  /** When the request under way was begun, by this machine's clock. */
  sentMs?: number
  answer?: AnswerFacts
  /** What the step failed with before it was repeated. */
  failure?: ClaimbridgeError
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
  /** When the exchange began, by this machine's clock, and how long it may take. */
  readonly startedMs: number
  readonly timeoutMs: number
  readonly progress: Progress
  /** What no message may show: tokens and request headers, as they become known. */
  readonly secrets: Set<string>
  readonly clientConfig: ClientConfig
  readonly caller: CallerClientConfig | undefined
  /** The user's logger; the inner AWS clients never see it. */
  readonly logger?: Logger | undefined
  /** Is told each secret when it is received. */
  readonly onSecret?: ((secret: ExchangeSecret) => void) | undefined
  /** Tells those who listen what happens. */
  readonly emit: (facts: EventFacts) => void
  /** The provider's own. */
  readonly connections: ExchangeConnections
  /** Reads AWS's time off its answers. */
  readonly serverClock?: ServerClock | undefined
}
