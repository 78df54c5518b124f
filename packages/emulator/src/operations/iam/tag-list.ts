export interface Tag {
  readonly Key: string
  readonly Value: string
}

/** Tags in the API's words. */
export function tagList(tags: Readonly<Record<string, string>>): readonly Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}
