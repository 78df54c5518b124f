import type { Logger } from "@smithy/types"
import type { CognitoCredentials } from "./cognito-credentials.ts"
import { ClaimbridgeError } from "./errors/claimbridge-error.ts"
import type { CallerClientConfig } from "./flows/caller-client-config.ts"
import { type ExchangeSetup, runExchange } from "./flows/run-exchange.ts"
import { fullRuntime } from "./full-runtime.ts"
import { singleFlight } from "./single-flight.ts"

/** What the SDK hands to a provider. */
export interface CognitoProviderProperties {
  /** The resolved configuration of the client that asks; region, request handler and endpoint settings come from it. */
  readonly callerClientConfig?: CallerClientConfig
}

/**
 * A credential provider for AWS SDK clients: `new S3Client({ credentials: provider })`.
 *
 * Calls that come while an exchange is under way join it; the first caller's configuration counts. Credentials are
 * not kept here: each SDK client remembers its own until five minutes before they expire.
 */
export type CognitoCredentialProvider = (properties?: CognitoProviderProperties) => Promise<CognitoCredentials>

/** Makes a provider out of options that are known to be right. */
export function createProvider(name: string, options: ExchangeSetup["options"]): CognitoCredentialProvider {
  const runtime = fullRuntime(options.runtime)
  const setup: ExchangeSetup = { options, runtime, ownHandler: once(loadHandler) }
  const exchange = singleFlight((caller: CallerClientConfig | undefined) => {
    const logger = options.logger ?? caller?.logger
    logger?.debug?.(`@claimbridge/core - ${name}`, `flow ${options.flow ?? "basic"}`)
    return logged(logger, runExchange(setup, caller))
  })
  return async (properties) => copyOf(await exchange(properties?.callerClientConfig))
}

/** Each caller gets credentials of its own: those who joined one exchange must not see each other's changes. */
function copyOf(credentials: CognitoCredentials): CognitoCredentials {
  const { expiration, $source } = credentials
  return { ...credentials, expiration: new Date(expiration), ...($source && { $source: { ...$source } }) }
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

async function loadHandler(): ReturnType<ExchangeSetup["ownHandler"]> {
  const { NodeHttpHandler } = await import("@smithy/node-http-handler")
  return new NodeHttpHandler()
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
