import type { OpenBehaviors } from "../../world/open-behaviors.ts"
import type { PrincipalTagMap } from "../../world/pool.ts"
import { effectiveTags } from "./effective-tags.ts"

type Claims = Readonly<Record<string, unknown>>
type Tags = Readonly<Record<string, string>>

const MAX_VALUE_CHARACTERS = 256
const LEGAL_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/**
 * Makes tags of claims. A claim that the token doesn't have gives no tag, and neither does a list or an object.
 *
 * Open: numbers, booleans, empty strings and illegal values; each has a switch in `OpenBehaviors`.
 */
export function mapClaims(claims: Claims, map: PrincipalTagMap, open: OpenBehaviors): Tags {
  const tags = Object.entries(effectiveTags(map)).flatMap(([key, claim]) => {
    const value = tagValue(claims[claim], open)
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(tags)
}

function tagValue(claim: unknown, open: OpenBehaviors): string | undefined {
  const value = textOf(claim, open)
  if (value === "") return open.emptyClaims === "emit" ? value : undefined
  if (value !== undefined && open.illegalTagValues === "drop" && !isLegal(value)) return undefined
  return value
}

function textOf(claim: unknown, { nonStringClaims }: OpenBehaviors): string | undefined {
  if (typeof claim === "string") return claim
  const isScalar = typeof claim === "number" || typeof claim === "boolean"
  return isScalar && nonStringClaims === "stringify" ? String(claim) : undefined
}

function isLegal(value: string): boolean {
  return value.length <= MAX_VALUE_CHARACTERS && LEGAL_VALUE.test(value)
}
