import type { OpenBehaviors } from "../../world/open-behaviors.ts"
import type { Pool } from "../../world/pool.ts"
import { findTagMap } from "./find-tag-map.ts"
import { mapClaims } from "./map-claims.ts"
import type { VerifiedLogin } from "./verify-login.ts"

/**
 * The tags of a session, from all of its logins.
 *
 * Open: two logins with the same tag. The first login wins, so that a later one can't overwrite what was proved.
 */
export function principalTags(
  pool: Pool,
  logins: readonly VerifiedLogin[],
  open: OpenBehaviors,
): Readonly<Record<string, string>> {
  const entries = logins.map(({ provider, claims }) => {
    const map = findTagMap(pool, provider.arn, open)
    return map ? Object.entries(mapClaims(claims, map, open)) : []
  })
  return Object.fromEntries(entries.reverse().flat())
}
