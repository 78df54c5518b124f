import type { TagsModel } from "../model/access-model.ts"

/** Whether tags are a list of claims, and no map. */
export function isTagList(tags: TagsModel): tags is readonly string[] {
  return Array.isArray(tags)
}
