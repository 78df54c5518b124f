import { fileIdentityCache, type IdentityCache } from "@claimbridge/core"
import { takeKey } from "./take-key.ts"

/**
 * A file of identity ids for all runners of a machine.
 *
 * What `fileIdentityCache` does not do: of processes that miss the same key at the same time, one goes on and the others
 * wait for what it finds, so that a subject costs one `GetId` and not one for each runner.
 */
export function sharedIdentityCache(path: string): IdentityCache {
  const file = fileIdentityCache(path)
  const held = new Map<string, () => void>()
  const free = (key: string): void => {
    held.get(key)?.()
    held.delete(key)
  }
  return {
    get: async (key) => {
      const known = await file.get(key)
      if (known !== undefined || held.has(key)) return known
      const { release, found } = await takeKey(`${path}.${key}.lock`, () => file.get(key))
      if (release !== undefined) held.set(key, release)
      return found
    },
    set: async (key, identityId) => {
      try {
        await file.set(key, identityId)
      } finally {
        free(key)
      }
    },
    delete: (key) => file.delete(key),
  }
}
