/** The tag that a condition key is about, in lower case. */
export function requestTag(key: string): string | undefined {
  return /^aws:requesttag\/(.+)$/is.exec(key)?.[1]?.toLowerCase()
}
