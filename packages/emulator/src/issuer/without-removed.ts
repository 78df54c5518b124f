import type { GivenClaims } from "./github-claims.ts"

/** The claims without those that were given as `undefined`: the way to leave a claim out. */
export function withoutRemoved<Claims extends object>(claims: Claims, given: GivenClaims): Claims {
  const rest = { ...claims }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) Reflect.deleteProperty(rest, name)
  }
  return rest
}
