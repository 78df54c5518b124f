import type { HttpHandler } from "@smithy/protocol-http"
import type { Logger, Provider } from "@smithy/types"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { Exchange } from "../flows/exchange.ts"
import { version } from "../version.ts"
import { boundHandler } from "./bound-handler.ts"

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
  /** In milliseconds; requests are signed with the time that AWS has. */
  systemClockOffset: number
}

// The SDK's clients log session tokens, so they get no other logger than this one.
const silence = (): void => {}
const silentLogger: Logger = { trace: silence, debug: silence, info: silence, warn: silence, error: silence }

/** Puts together an inner client's settings: those of `clientConfig`, else those of the client that asks. */
export async function innerClientConfig(
  exchange: Exchange,
  service: "COGNITO_IDENTITY" | "STS",
  region: string,
): Promise<InnerClientConfig> {
  const { clientConfig, caller } = exchange
  const useFipsEndpoint = clientConfig.useFipsEndpoint ?? caller?.useFipsEndpoint
  const useDualstackEndpoint = clientConfig.useDualstackEndpoint ?? caller?.useDualstackEndpoint
  const userAgentAppId = clientConfig.userAgentAppId ?? caller?.userAgentAppId
  const endpoint = endpointOf(exchange, service)
  return {
    region,
    requestHandler: await boundHandler(exchange),
    logger: silentLogger,
    customUserAgent: [["claimbridge", version]],
    maxAttempts: 1,
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

function endpointOf({ runtime: { env } }: Exchange, service: string): string | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") return undefined
  const variable = [`AWS_ENDPOINT_URL_${service}`, "AWS_ENDPOINT_URL"].find((name) => env[name])
  const endpoint = variable && env[variable]
  if (!endpoint || /^https?:$/.test(protocolOf(endpoint))) return endpoint
  throw new ClaimbridgeError("ERR_VARIABLE_INVALID", { variable, expected: "it must be an http or https URL" })
}

function protocolOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).protocol : ""
}
