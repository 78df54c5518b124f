import type { GithubClaims, GivenClaims } from "./github-claims.ts"

/** A given claim as the text that other claims can follow from; `undefined` when it isn't given as one. */
export function textClaim(given: GivenClaims, name: keyof GithubClaims): string | undefined {
  const value = given[name]
  if (typeof value === "number") return String(value)
  return typeof value === "string" ? value : undefined
}
