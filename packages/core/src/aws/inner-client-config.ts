import type { HttpHandler } from "@smithy/protocol-http"
import type { Logger, Provider } from "@smithy/types"
import type { Exchange } from "../flows/exchange.ts"
import { version } from "../version.ts"
import { boundHandler } from "./bound-handler.ts"
import { type AwsService, endpointOf } from "./endpoint-of.ts"
import { silentLogger } from "./silent-logger.ts"

/** Settings that both inner clients get. */
export interface InnerClientConfig {
  region: string
  requestHandler: HttpHandler<object>
  logger: Logger
  customUserAgent: [string, string][]
  endpoint?: string
  profile?: string
  useFipsEndpoint?: boolean | Provider<boolean>
  useDualstackEndpoint?: boolean | Provider<boolean>
  userAgentAppId?: string | Provider<string | undefined>
  /** We repeat calls ourselves: the SDK's pauses cannot be ended, and it does not know our deadline. */
  maxAttempts: 1
  /** Mode `adaptive`, which the environment may ask for, waits before each attempt. */
  retryMode: "standard"
  /** In milliseconds; requests are signed with the time that AWS has. */
  systemClockOffset: number
}

/** Puts together an inner client's settings: those of `clientConfig`, else those of the client that asks. */
export async function innerClientConfig(
  exchange: Exchange,
  service: AwsService,
  region: string,
): Promise<InnerClientConfig> {
  const { clientConfig, caller } = exchange
  const useFipsEndpoint = clientConfig.useFipsEndpoint ?? caller?.useFipsEndpoint
  const useDualstackEndpoint = clientConfig.useDualstackEndpoint ?? caller?.useDualstackEndpoint
  const userAgentAppId = clientConfig.userAgentAppId ?? caller?.userAgentAppId
  const endpoint = endpointOf(exchange.runtime.env, service)
  return {
    region,
    requestHandler: await boundHandler(exchange),
    logger: silentLogger,
    customUserAgent: [["claimbridge", version]],
    maxAttempts: 1,
    retryMode: "standard",
    systemClockOffset: clockOffset(exchange),
    ...(endpoint && { endpoint }),
    ...(caller?.profile && { profile: caller.profile }),
    ...(useFipsEndpoint !== undefined && { useFipsEndpoint }),
    ...(useDualstackEndpoint !== undefined && { useDualstackEndpoint }),
    ...(userAgentAppId !== undefined && { userAgentAppId }),
  }
}

/** The SDK signs with `Date.now()`, whatever the runtime's clock is. */
function clockOffset({ serverClock }: Exchange): number {
  return serverClock?.isKnown() ? Math.round(serverClock.nowMs() - Date.now()) : 0
}
