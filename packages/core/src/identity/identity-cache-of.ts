import type { PoolOptions } from "../options/pool-options.ts"
import type { IdentityCache } from "./identity-cache.ts"
import { memoryIdentityCache } from "./memory-identity-cache.ts"

const ownCaches = new WeakMap<PoolOptions, IdentityCache>()

/** The cache that a provider uses: the one in its options, or one in memory that lives as long as they do. */
export function identityCacheOf(options: PoolOptions): IdentityCache | undefined {
  const { identityCache, identityId } = options
  if (identityCache === "off" || identityId !== undefined) return undefined
  if (identityCache) return identityCache
  const cache = ownCaches.get(options) ?? memoryIdentityCache()
  ownCaches.set(options, cache)
  return cache
}
