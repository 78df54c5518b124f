import type { PrincipalTagMap } from "../../world/pool.ts"

const DEFAULTS: Readonly<Record<string, string>> = { client: "aud", username: "sub" }

/** Tag key to claim name: what was set, or the defaults that can't be edited. */
export function effectiveTags({ useDefaults, tags }: PrincipalTagMap): Readonly<Record<string, string>> {
  return useDefaults ? DEFAULTS : tags
}
