import { isLegalTag } from "./is-legal-tag.ts"

const longestKey = 128

/** Whether a session tag can have this key: 1 to 128 legal characters, and none of AWS's own keys. */
export function isTagKey(key: string): boolean {
  return key !== "" && key.length <= longestKey && isLegalTag(key) && !/^aws:/i.test(key)
}
