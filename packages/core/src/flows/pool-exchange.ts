import { tokenFacts } from "../aws/aws-facts.ts"
import { type CognitoPool, openPool } from "../aws/cognito-pool.ts"
import type { ErrorDetails } from "../errors/claimbridge-error.ts"
import { type KeptIdentity, keptIdentity } from "../identity/kept-identity.ts"
import type { PoolOptions } from "../options/pool-options.ts"
import type { CiToken } from "./ci-token.ts"
import type { Exchange } from "./exchange.ts"
import { loginOf } from "./login-of.ts"
import { regionOfPool } from "./region-of-pool.ts"

/** What both pool flows begin with: an open pool, and where the identity in it comes from. */
export interface PoolExchange {
  readonly pool: CognitoPool
  readonly facts: ErrorDetails
  readonly givenIdentityId: string | undefined
  readonly kept: KeptIdentity
  readonly getId: () => Promise<string>
  readonly emit: Exchange["emit"]
}

/** Opens the pool with the CI's token. */
export async function openPoolExchange(
  exchange: Exchange,
  options: PoolOptions,
  ciToken: CiToken,
): Promise<PoolExchange> {
  const { identityPoolId, accountId, identityId: givenIdentityId } = options
  const region = regionOfPool(identityPoolId)
  const login = options.login ?? loginOf(ciToken.claims)
  const { audience, emit } = exchange
  const facts = { ...tokenFacts(ciToken.claims), identityPoolId, region, login, audience }
  const pool = await openPool({ exchange, region, facts, logins: { [login]: ciToken.raw } })
  const kept = await keptIdentity(exchange, options, ciToken.claims)
  return { pool, facts, givenIdentityId, kept, getId: () => pool.getId(identityPoolId, accountId), emit }
}
