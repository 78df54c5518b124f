import type { Abbreviation } from "./budget.ts"
import { packedPercent } from "./packed-percent.ts"
import { roundPercent } from "./round-percent.ts"
import { utf8Bytes } from "./utf8-bytes.ts"

type Tag = readonly [key: string, value: string]

/** What shorter keys would save, one key at a time, the most useful first. */
export function abbreviate(tags: readonly Tag[]): readonly Abbreviation[] {
  const before = packedPercent(tags)
  const taken = new Set(tags.map(([key]) => key.toLowerCase()))
  return tags
    .flatMap(([key]): readonly Abbreviation[] => {
      const shorter = shortForms(key).find((form) => form.length < key.length && !taken.has(form.toLowerCase()))
      if (shorter === undefined) return []
      taken.add(shorter.toLowerCase())
      const after = packedPercent(tags.map((tag) => (tag[0] === key ? [shorter, tag[1]] : tag)))
      return [
        {
          key,
          shorter,
          savedBytes: utf8Bytes(key) - utf8Bytes(shorter),
          savedPercent: roundPercent(Math.max(0, before - after)),
        },
      ]
    })
    .toSorted((one, other) => other.savedPercent - one.savedPercent || other.savedBytes - one.savedBytes)
}

/** `repository_owner_id` → `roi`, `repo_owner_id`; `repository` → `rep`, `repo`. */
function shortForms(key: string): readonly string[] {
  const words = key.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => word !== "")
  const initials = words.map((word) => word.charAt(0)).join("")
  const beginnings = words.map((word) => word.slice(0, 4)).join("_")
  return words.length > 1 ? [initials, beginnings] : [key.slice(0, 3), key.slice(0, 4)]
}
