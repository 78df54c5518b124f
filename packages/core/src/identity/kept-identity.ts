import { systemCode } from "../errors/system-code.ts"
import { enterStep } from "../flows/enter-step.ts"
import type { Exchange } from "../flows/exchange.ts"
import { regionOfPool } from "../flows/region-of-pool.ts"
import type { PoolOptions } from "../options/pool-options.ts"
import type { Claims } from "../token/decode-claims.ts"
import type { IdentityCache } from "./identity-cache.ts"
import { identityCacheOf } from "./identity-cache-of.ts"
import { identityIdLike } from "./identity-id-like.ts"
import { identityKey } from "./identity-key.ts"

/** The place in the cache for one token's identity. */
export interface KeptIdentity {
  get(): Promise<string | undefined>
  set(identityId: string): Promise<void>
  drop(): Promise<void>
}

const nowhere: KeptIdentity = { get: async () => undefined, set: async () => {}, drop: async () => {} }

/** Finds the place for a token's identity. Without a cache, and without issuer or `sub`, nothing is kept. */
export async function keptIdentity(exchange: Exchange, options: PoolOptions, claims: Claims): Promise<KeptIdentity> {
  const cache = identityCacheOf(options)
  const key = cache && (await identityKey(options.identityPoolId, claims))
  if (!cache || key === undefined) return nowhere
  const region = regionOfPool(options.identityPoolId)
  const attempt = <T>(work: (cache: IdentityCache) => Promise<T>): Promise<T | undefined> =>
    withoutFailure(exchange, () => work(cache))
  return {
    get: async () => {
      const kept: unknown = await attempt((cache) => cache.get(key))
      return typeof kept === "string" && identityIdLike.test(kept) && kept.startsWith(`${region}:`) ? kept : undefined
    },
    set: (identityId) => attempt((cache) => cache.set(key, identityId)),
    drop: () => attempt((cache) => cache.delete(key)),
  }
}

/** A cache saves calls, and no more: what is wrong with it is told to the logger. */
async function withoutFailure<T>(exchange: Exchange, work: () => Promise<T>): Promise<T | undefined> {
  enterStep(exchange, "the identity cache")
  try {
    return await work()
  } catch (error) {
    exchange.logger?.warn?.(`@claimbridge/core - the identity cache failed: ${systemCode(error)}`)
    return undefined
  }
}
