import { iamError } from "./iam-error.ts"
import type { Tag } from "./tag-list.ts"
import type { TagRules } from "./tag-rules.ts"

type Tags = Readonly<Record<string, string>>

const MAX_TAGS = 50

/**
 * Adds tags to those that are there. One whose key is there already takes its place, with the case of the new key.
 *
 * @throws {AwsError} `InvalidInput` for a key twice; `LimitExceeded` over 50 tags
 */
export function addTags(tags: Tags, added: readonly Tag[], { keyOf, duplicate }: TagRules): Tags {
  const keys = new Set(added.map(({ Key }) => keyOf(Key)))
  if (keys.size < added.length) throw iamError("InvalidInput", duplicate)
  const kept = Object.entries(tags).filter(([key]) => !keys.has(keyOf(key)))
  const all = [...kept, ...added.map(({ Key, Value }) => [Key, Value] as const)]
  if (all.length > MAX_TAGS) throw iamError("LimitExceeded", "The number of tags has reached the maximum limit.")
  return Object.fromEntries(all)
}
