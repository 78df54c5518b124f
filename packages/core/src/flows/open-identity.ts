import type { ErrorDetails } from "../errors/claimbridge-error.ts"
import type { PoolOptions } from "../options/pool-options.ts"
import type { Claims } from "../token/decode-claims.ts"
import type { CiToken } from "./ci-token.ts"
import type { Exchange } from "./exchange.ts"
import { openPoolExchange } from "./pool-exchange.ts"
import { tellSecret } from "./tell-secret.ts"
import { useIdentity } from "./use-identity.ts"

/** The pool's own token for one identity, from which any role can be assumed that trusts the pool. */
export interface OpenedIdentity {
  readonly openIdToken: string
  readonly identityId: string
  /** What the CI's token says. */
  readonly claims: Claims
  readonly facts: ErrorDetails
}

/** `GetId`, unless the identity is known, and `GetOpenIdToken`. */
export async function openIdentity(
  exchange: Exchange,
  options: PoolOptions,
  ciToken: CiToken,
): Promise<OpenedIdentity> {
  const poolExchange = await openPoolExchange(exchange, options, ciToken)
  const { pool, facts } = poolExchange
  const answer = await useIdentity(poolExchange, (identityId) => pool.getOpenIdToken(identityId))
  tellSecret(exchange, "open-id-token", answer.openIdToken)
  return { ...answer, claims: ciToken.claims, facts }
}
