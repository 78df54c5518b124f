import type { Connections } from "../connections/connections.ts"
import { type EventSource, eventSource } from "../events/event-source.ts"
import { fullRuntime } from "../full-runtime.ts"
import type { OpenIdToken, OpenIdTokenRequest } from "../open-id-token.ts"
import { checkForms } from "../options/check-forms.ts"
import type { CommonOptions } from "../options/common-options.ts"
import type { PoolOptions } from "../options/pool-options.ts"
import type { TokenSource } from "../token/token-source.ts"
import { poolAudience } from "./pool-audience.ts"
import { sessionNameOf } from "./session-name-of.ts"
import type { OpenIdRequest, SharedIdentity, SharedOpenIdToken } from "./shared-open-id-token.ts"
import { stsRegion } from "./sts-region.ts"
import { withinExchange } from "./within-exchange.ts"

type SourceOptions = CommonOptions & PoolOptions & { readonly token: TokenSource }

/** Gives out the open ID token that the roles of a session share. */
export function openIdTokenSource(
  options: SourceOptions,
  shared: SharedOpenIdToken,
  own: Connections,
): (request?: OpenIdTokenRequest) => Promise<OpenIdToken> {
  const runtime = fullRuntime({ ...options.runtime, fetch: options.runtime?.fetch ?? own.fetch })
  const { onEvent, logger, audience = poolAudience, identityPoolId } = options
  let events: EventSource | undefined
  const open = (forceRefresh: boolean | undefined): Promise<SharedIdentity> => {
    events ??= eventSource({ provider: "createCognitoSession", onEvent, logger, now: runtime.now })
    const emit = events.tell.bind(undefined, 0)
    return withinExchange({ options, audience, runtime, connections: own, emit }, async (exchange) => {
      const asked: OpenIdRequest = { exchange, options, region: await stsRegion(exchange, identityPoolId) }
      return forceRefresh ? shared.openNew(asked) : shared.open(asked)
    })
  }
  return async ({ forceRefresh, ...name } = {}) => {
    checkForms(name)
    const { openIdToken: token, endMs, identityId, claims } = await own.during(() => open(forceRefresh))
    return { token, expiration: new Date(endMs), identityId, roleSessionName: sessionNameOf(name, claims) }
  }
}
