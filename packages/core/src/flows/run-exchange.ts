import type { CognitoCredentials } from "../cognito-credentials.ts"
import type { FlowOptions } from "../options/flow-options.ts"
import type { TokenSource } from "../token/token-source.ts"
import { basicFlow } from "./basic-flow.ts"
import type { CallerClientConfig } from "./caller-client-config.ts"
import { directFlow } from "./direct-flow.ts"
import { enhancedFlow } from "./enhanced-flow.ts"
import type { Exchange } from "./exchange.ts"
import { poolAudience } from "./pool-audience.ts"
import { sessionFlow } from "./session-flow.ts"
import type { SharedOpenIdToken } from "./shared-open-id-token.ts"
import { withFreshToken } from "./with-fresh-token.ts"
import { type ExchangeStart, withinExchange } from "./within-exchange.ts"

/** What a provider brings to each of its exchanges. */
export interface ExchangeSetup extends Omit<ExchangeStart, "options" | "audience" | "caller"> {
  readonly options: FlowOptions & {
    readonly token: TokenSource
    /** Of a session, with flow `basic` only. */
    readonly shared?: SharedOpenIdToken
  }
}

/** Runs one exchange within its deadline. */
export async function runExchange(
  setup: ExchangeSetup,
  caller: CallerClientConfig | undefined,
): Promise<CognitoCredentials> {
  const { options } = setup
  const audience = options.audience ?? defaultAudience(options)
  return withinExchange({ ...setup, audience, caller }, (exchange) => runFlow(exchange, options))
}

function runFlow(exchange: Exchange, options: ExchangeSetup["options"]): Promise<CognitoCredentials> {
  if (options.flow === "enhanced") return withFreshToken(exchange, (fresh) => enhancedFlow(fresh, options))
  if (options.flow === "direct") return withFreshToken(exchange, (fresh) => directFlow(fresh, options))
  if (options.shared) return sessionFlow(exchange, options, options.shared)
  return withFreshToken(exchange, (fresh) => basicFlow(fresh, options))
}

function defaultAudience({ flow }: FlowOptions): string {
  return flow === "direct" ? "sts.amazonaws.com" : poolAudience
}
