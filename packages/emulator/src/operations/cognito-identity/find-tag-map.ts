import type { OpenBehaviors } from "../../world/open-behaviors.ts"
import type { Pool, PrincipalTagMap } from "../../world/pool.ts"

/**
 * The claim-to-tag map of a provider on a pool.
 *
 * Open: a provider that was never given one. Nothing here; the switch `unsetPrincipalTagMap` gives it the defaults.
 */
export function findTagMap(pool: Pool, providerName: string, open: OpenBehaviors): PrincipalTagMap | undefined {
  const map = pool.principalTagMaps.get(providerName)
  if (map || open.unsetPrincipalTagMap === "not-found") return map
  return { useDefaults: true, tags: {} }
}
