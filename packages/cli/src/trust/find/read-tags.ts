import { isRecord } from "../source/is-record.ts"

/** Reads tags in AWS's form, a list of `{ Key, Value }`. Leaves out what has another form. */
export function readTags(tags: unknown): Readonly<Record<string, string>> {
  const list: readonly unknown[] = Array.isArray(tags) ? tags : []
  const entries = list.flatMap((tag) => {
    if (!isRecord(tag) || typeof tag.Key !== "string" || typeof tag.Value !== "string") return []
    return [[tag.Key, tag.Value] as const]
  })
  return Object.fromEntries(entries)
}
