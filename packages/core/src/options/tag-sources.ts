/** The tags that a hop passes on: each name, and the token's tag that its value comes from. */
export function tagSources(tags: readonly string[] | Readonly<Record<string, string>> = {}): [string, string][] {
  return isList(tags) ? tags.map((tag) => [tag, tag]) : Object.entries(tags)
}

function isList(tags: readonly string[] | Readonly<Record<string, string>>): tags is readonly string[] {
  return Array.isArray(tags)
}
