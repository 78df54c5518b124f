import type { RoleHop } from "@claimbridge/core"

/** The tags of the token that a hop hands on, by its own names for them. `repository_name` is made of `repository`. */
export function chainTags({ tags = [] }: RoleHop): ReadonlyMap<string, string> {
  const entries = Array.isArray(tags) ? tags.map((tag: string) => [tag, tag] as const) : Object.entries(tags)
  return new Map(entries)
}
