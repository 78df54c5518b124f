import { keepProxySecrets } from "../connections/keep-proxy-secrets.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { concealSecrets } from "../errors/conceal-secrets.ts"
import type { CommonOptions } from "../options/common-options.ts"
import type { ServerClock } from "../refresh/server-clock.ts"
import { tellCall } from "../retry/tell-call.ts"
import type { Runtime } from "../runtime.ts"
import type { TokenSource } from "../token/token-source.ts"
import type { CallerClientConfig } from "./caller-client-config.ts"
import { defaultTimeoutMs } from "./default-timeout-ms.ts"
import type { Exchange, ExchangeConnections, Progress } from "./exchange.ts"
import { withAdvice } from "./with-advice.ts"
import { withDeadline } from "./with-deadline.ts"

/** What an exchange is begun with, whatever it asks for. */
export interface ExchangeStart {
  readonly options: CommonOptions & { readonly token: TokenSource }
  /** For which the CI's token is asked. */
  readonly audience: string
  readonly runtime: Runtime
  readonly connections: ExchangeConnections
  /** Reads AWS's time off its answers. Default: nobody does. */
  readonly serverClock?: ServerClock | undefined
  /** Ends the exchange early, with its reason. Default: nothing does. */
  readonly stopSignal?: AbortSignal | undefined
  /** Tells those who listen what happens. Default: nobody listens. */
  readonly emit?: Exchange["emit"] | undefined
  readonly caller?: CallerClientConfig | undefined
}

/** Does work within a deadline; what it fails with shows no secret. */
export async function withinExchange<T>(
  { options, audience, runtime, connections, serverClock, stopSignal, emit = () => {}, caller }: ExchangeStart,
  work: (exchange: Exchange) => Promise<T>,
): Promise<T> {
  const { token, timeoutMs = defaultTimeoutMs, clientConfig = {}, onSecret } = options
  const progress: Progress = { step: "the start", attempt: 1 }
  const secrets = new Set<string>()
  keepProxySecrets(secrets, runtime.env)
  const { startTimer } = runtime
  const logger = options.logger ?? caller?.logger
  const startedMs = runtime.now().getTime()
  const known = { runtime, token, audience, progress, secrets, clientConfig, caller, logger, onSecret, connections }
  const exchange = { ...known, serverClock, timeoutMs, startedMs, emit }
  try {
    return await withDeadline({ timeoutMs, startTimer, progress, stopSignal }, (signal) =>
      work({ ...exchange, signal }),
    )
  } catch (error) {
    tellCall(exchange, error instanceof ClaimbridgeError ? error.code : undefined)
    throw concealSecrets(withAdvice(error, token, runtime.env), secrets)
  }
}
