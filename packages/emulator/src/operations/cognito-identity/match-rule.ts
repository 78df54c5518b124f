import type { RoleMappingRule } from "../../world/pool.ts"

type MatchType = RoleMappingRule["matchType"]

const MATCHERS: Readonly<Record<MatchType, (claim: string, value: string) => boolean>> = {
  Equals: (claim, value) => claim === value,
  NotEqual: (claim, value) => claim !== value,
  StartsWith: (claim, value) => claim.startsWith(value),
  Contains: (claim, value) => claim.includes(value),
}

/**
 * Whether a rule picks its role for these claims. Rules see all claims, mapped to tags or not; a claim that the token
 * doesn't have matches nothing, not even `NotEqual`.
 *
 * Open: claims that aren't strings; they match nothing.
 */
export function matchRule(rule: RoleMappingRule, claims: Readonly<Record<string, unknown>>): boolean {
  const claim = claims[rule.claim]
  return typeof claim === "string" && MATCHERS[rule.matchType](claim, rule.value)
}
