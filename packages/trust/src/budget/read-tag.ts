import { githubClaims } from "../claims/github-claims.ts"
import { illegalCharacters } from "../claims/illegal-characters.ts"
import { isLegalTag } from "../claims/is-legal-tag.ts"
import type { BudgetTag, TagState } from "./budget.ts"
import { utf8Bytes } from "./utf8-bytes.ts"

export const longestValue = 256

/** A tag of the mapping and the value that it would have. */
export interface ReadTag extends Omit<BudgetTag, "percent"> {
  /** Also of a tag that AWS would refuse; nothing when there is no tag. */
  readonly value?: string
}

/** Looks at what becomes of one claim. */
export function readTag(key: string, claim: string, claims: Readonly<Record<string, unknown>>): ReadTag {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  const state = stateOf(value)
  const longest = Object.hasOwn(githubClaims, claim) ? githubClaims[claim]?.longest : undefined
  const tag = { key, claim, state, bytes: 0, ...(longest !== undefined && { longest }) }
  if (typeof value !== "string" || value === "") return tag
  return {
    ...tag,
    value,
    bytes: utf8Bytes(key) + utf8Bytes(value),
    ...(state === "illegal" && { illegalCharacters: illegalCharacters(value).join("") }),
  }
}

function stateOf(value: unknown): TagState {
  if (value === undefined) return "absent"
  if (typeof value !== "string") return "not-a-string"
  if (value === "") return "empty"
  if (!isLegalTag(value)) return "illegal"
  return [...value].length > longestValue ? "too-long" : "ok"
}
