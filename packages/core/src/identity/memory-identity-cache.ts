import type { IdentityCache } from "./identity-cache.ts"
import { maxIdentities } from "./max-identities.ts"

/**
 * Keeps identity ids in memory, at most 1000; the oldest goes first.
 *
 * Every provider has one of its own by default. Make one yourself to share it among providers of one process.
 *
 * @example
 * ```ts
 * import { fromGithubCognito, memoryIdentityCache } from "@claimbridge/core"
 *
 * const identityCache = memoryIdentityCache()
 * const identityPoolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"
 * export const [reader, writer] = ["reader", "writer"].map((role) =>
 *   fromGithubCognito({ identityPoolId, roleArn: `arn:aws:iam::111122223333:role/${role}`, identityCache }),
 * )
 * ```
 */
export function memoryIdentityCache(): IdentityCache {
  const identities = new Map<string, string>()
  return {
    get: async (key) => identities.get(key),
    set: async (key, identityId) => {
      identities.delete(key)
      identities.set(key, identityId)
      for (const oldest of identities.keys()) {
        if (identities.size <= maxIdentities) break
        identities.delete(oldest)
      }
    },
    delete: async (key) => void identities.delete(key),
  }
}
