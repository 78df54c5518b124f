/**
 * Keeps identity ids, so that exchanges skip `GetId`, the call with the smallest quota.
 *
 * `memoryIdentityCache()` and `fileIdentityCache(path)` are built in; an object of your own works as well. Keys are
 * hashes over issuer, pool and exact `sub`: to be compared, not read. What a cache throws never fails an exchange.
 *
 * > [!WARNING]
 * > Whoever can write to it can link your job's login to an identity of theirs. Share it only among those you trust.
 *
 * @example
 * ```ts
 * import type { IdentityCache } from "@claimbridge/core"
 *
 * const kept = new Map<string, string>()
 * export const cache: IdentityCache = {
 *   get: async (key) => kept.get(key),
 *   set: async (key, identityId) => void kept.set(key, identityId),
 *   delete: async (key) => void kept.delete(key),
 * }
 * ```
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html
 */
export interface IdentityCache {
  /** The identity id kept under a key, or undefined. */
  get(key: string): Promise<string | undefined>
  /** Keeps an identity id in place of an older one. */
  set(key: string, identityId: string): Promise<void>
  /** Drops what is kept under a key, because the pool no longer takes it. */
  delete(key: string): Promise<void>
}
