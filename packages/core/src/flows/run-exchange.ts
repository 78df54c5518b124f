import type { AwsRequestHandler } from "../aws/aws-request-handler.ts"
import type { CognitoCredentials } from "../cognito-credentials.ts"
import { concealSecrets } from "../errors/conceal-secrets.ts"
import type { FlowOptions } from "../options/flow-options.ts"
import type { Runtime } from "../runtime.ts"
import type { TokenSource } from "../token/token-source.ts"
import { basicFlow } from "./basic-flow.ts"
import type { CallerClientConfig } from "./caller-client-config.ts"
import { directFlow } from "./direct-flow.ts"
import { enhancedFlow } from "./enhanced-flow.ts"
import type { Exchange, Progress } from "./exchange.ts"
import { withDeadline } from "./with-deadline.ts"

const defaultTimeoutMs = 10_000

/** What a provider brings to each of its exchanges. */
export interface ExchangeSetup {
  readonly options: FlowOptions & { readonly token: TokenSource }
  readonly runtime: Runtime
  readonly ownHandler: () => Promise<AwsRequestHandler>
}

/** Runs one exchange within its deadline. */
export async function runExchange(
  setup: ExchangeSetup,
  caller: CallerClientConfig | undefined,
): Promise<CognitoCredentials> {
  const { options, runtime, ownHandler } = setup
  const { token, timeoutMs = defaultTimeoutMs, clientConfig = {} } = options
  const audience = options.audience ?? defaultAudience(options)
  const progress: Progress = { step: "the start" }
  const secrets = new Set<string>()
  const { startTimer } = runtime
  const exchange = { runtime, token, audience, progress, secrets, clientConfig, caller, ownHandler }
  try {
    return await withDeadline({ timeoutMs, startTimer, progress }, (signal) =>
      runFlow({ ...exchange, signal }, options),
    )
  } catch (error) {
    throw concealSecrets(error, secrets)
  }
}

function runFlow(exchange: Exchange, options: FlowOptions): Promise<CognitoCredentials> {
  if (options.flow === "enhanced") return enhancedFlow(exchange, options)
  if (options.flow === "direct") return directFlow(exchange, options)
  return basicFlow(exchange, options)
}

function defaultAudience({ flow }: FlowOptions): string {
  return flow === "direct" ? "sts.amazonaws.com" : "cognito-identity.amazonaws.com"
}
