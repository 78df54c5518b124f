import { illegalCharacters } from "../../claims/illegal-characters.ts"
import { isTagKey } from "../../claims/is-tag-key.ts"
import type { Obstacle } from "../explanation.ts"
import { refusal } from "./refusal.ts"

type Tag = readonly [key: string, value: string]

/**
 * Why STS refuses session tags: at most 50, keys of 1 to 128 characters and without the prefix `aws:`, values of at most
 * 256, and letters, digits, spaces and `_.:/=+-@` in both.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function checkTags(tags: Readonly<Record<string, string>>): readonly Obstacle[] {
  const entries = Object.entries(tags)
  const tooMany = entries.length > 50 ? [refusal("TOO_MANY_TAGS", "mapping", { count: `${entries.length}` })] : []
  return [...tooMany, ...collisions(entries), ...entries.flatMap(checkTag)]
}

function collisions(entries: readonly Tag[]): readonly Obstacle[] {
  const seen = new Map<string, string>()
  return entries.flatMap(([tag]) => {
    const other = seen.get(tag.toLowerCase())
    seen.set(tag.toLowerCase(), tag)
    return other === undefined ? [] : [refusal("TAG_KEYS_COLLIDE", "mapping", { tag, other })]
  })
}

function checkTag([tag, value]: Tag): readonly Obstacle[] {
  const characters = illegalCharacters(value)
  const length = `${value.length}`
  return [
    ...(isTagKey(tag) ? [] : [refusal("TAG_KEY_ILLEGAL", "mapping", { tag })]),
    ...(characters.length > 0 ? [refusal("TAG_VALUE_ILLEGAL", "claims", { tag, value, characters })] : []),
    ...(value.length > 256 ? [refusal("TAG_VALUE_TOO_LONG", "claims", { tag, value, length })] : []),
  ]
}
