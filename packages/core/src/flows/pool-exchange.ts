import { tokenFacts } from "../aws/aws-facts.ts"
import { type CognitoPool, openPool } from "../aws/cognito-pool.ts"
import type { ErrorDetails } from "../errors/claimbridge-error.ts"
import type { PoolOptions } from "../options/pool-options.ts"
import type { CiToken } from "./ci-token.ts"
import type { Exchange } from "./exchange.ts"
import { loginOf } from "./login-of.ts"
import { regionOfPool } from "./region-of-pool.ts"

/** What both pool flows begin with: an open pool and the identity in it. */
export interface PoolExchange {
  readonly pool: CognitoPool
  readonly identityId: string
  readonly facts: ErrorDetails
}

/** Opens the pool with the CI's token and asks, unless it is known, for the identity that it keeps for the `sub`. */
export async function openPoolExchange(
  exchange: Exchange,
  options: PoolOptions,
  ciToken: CiToken,
): Promise<PoolExchange> {
  const { identityPoolId, accountId } = options
  const region = regionOfPool(identityPoolId)
  const login = options.login ?? loginOf(ciToken.claims)
  const { audience } = exchange
  const facts = { ...tokenFacts(ciToken.claims), identityPoolId, region, login, audience }
  const pool = await openPool({ exchange, region, facts, logins: { [login]: ciToken.raw } })
  const identityId = options.identityId ?? (await pool.getId(identityPoolId, accountId))
  return { pool, identityId, facts }
}
