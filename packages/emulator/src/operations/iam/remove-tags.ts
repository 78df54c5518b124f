type Tags = Readonly<Record<string, string>>

/** Leaves out tags by key, whatever its case. Keys that no tag has are passed over. */
export function removeTags(tags: Tags, keys: readonly string[]): Tags {
  const removed = new Set(keys.map((key) => key.toLowerCase()))
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !removed.has(key.toLowerCase())))
}
