import type { CognitoCredentials } from "../cognito-credentials.ts"
import { keepProxySecrets } from "../connections/keep-proxy-secrets.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { concealSecrets } from "../errors/conceal-secrets.ts"
import type { FlowOptions } from "../options/flow-options.ts"
import type { ServerClock } from "../refresh/server-clock.ts"
import { tellCall } from "../retry/tell-call.ts"
import type { Runtime } from "../runtime.ts"
import type { TokenSource } from "../token/token-source.ts"
import { basicFlow } from "./basic-flow.ts"
import type { CallerClientConfig } from "./caller-client-config.ts"
import { defaultTimeoutMs } from "./default-timeout-ms.ts"
import { directFlow } from "./direct-flow.ts"
import { enhancedFlow } from "./enhanced-flow.ts"
import type { Exchange, ExchangeConnections, Progress } from "./exchange.ts"
import { sessionFlow } from "./session-flow.ts"
import type { SharedOpenIdToken } from "./shared-open-id-token.ts"
import { withAdvice } from "./with-advice.ts"
import { withDeadline } from "./with-deadline.ts"
import { withFreshToken } from "./with-fresh-token.ts"

/** What a provider brings to each of its exchanges. */
export interface ExchangeSetup {
  readonly options: FlowOptions & {
    readonly token: TokenSource
    /** Of a session, with flow `basic` only. */
    readonly shared?: SharedOpenIdToken
  }
  readonly runtime: Runtime
  readonly connections: ExchangeConnections
  /** Reads AWS's time off its answers. Default: nobody does. */
  readonly serverClock?: ServerClock | undefined
  /** Ends the exchange early, with its reason. Default: nothing does. */
  readonly stopSignal?: AbortSignal | undefined
  /** Tells those who listen what happens. Default: nobody listens. */
  readonly emit?: Exchange["emit"] | undefined
}

/** Runs one exchange within its deadline. */
export async function runExchange(
  setup: ExchangeSetup,
  caller: CallerClientConfig | undefined,
): Promise<CognitoCredentials> {
  const { options, runtime, connections, serverClock, stopSignal, emit = () => {} } = setup
  const { token, timeoutMs = defaultTimeoutMs, clientConfig = {} } = options
  const audience = options.audience ?? defaultAudience(options)
  const progress: Progress = { step: "the start", attempt: 1 }
  const secrets = new Set<string>()
  keepProxySecrets(secrets, runtime.env)
  const { startTimer } = runtime
  const logger = options.logger ?? caller?.logger
  const exchange = {
    runtime,
    token,
    audience,
    progress,
    secrets,
    clientConfig,
    caller,
    logger,
    onSecret: options.onSecret,
    connections,
    serverClock,
    timeoutMs,
    startedMs: runtime.now().getTime(),
    emit,
  }
  try {
    return await withDeadline({ timeoutMs, startTimer, progress, stopSignal }, (signal) =>
      runFlow({ ...exchange, signal }, options),
    )
  } catch (error) {
    tellCall(exchange, error instanceof ClaimbridgeError ? error.code : undefined)
    throw concealSecrets(withAdvice(error, token, runtime.env), secrets)
  }
}

function runFlow(exchange: Exchange, options: ExchangeSetup["options"]): Promise<CognitoCredentials> {
  if (options.flow === "enhanced") return withFreshToken(exchange, (fresh) => enhancedFlow(fresh, options))
  if (options.flow === "direct") return withFreshToken(exchange, (fresh) => directFlow(fresh, options))
  if (options.shared) return sessionFlow(exchange, options, options.shared)
  return withFreshToken(exchange, (fresh) => basicFlow(fresh, options))
}

function defaultAudience({ flow }: FlowOptions): string {
  return flow === "direct" ? "sts.amazonaws.com" : "cognito-identity.amazonaws.com"
}
