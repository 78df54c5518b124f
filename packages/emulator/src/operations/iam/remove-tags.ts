import type { TagRules } from "./tag-rules.ts"

type Tags = Readonly<Record<string, string>>

/** Leaves out tags by key. Keys that no tag has are passed over. */
export function removeTags(tags: Tags, keys: readonly string[], { keyOf }: TagRules): Tags {
  const removed = new Set(keys.map(keyOf))
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !removed.has(keyOf(key))))
}
