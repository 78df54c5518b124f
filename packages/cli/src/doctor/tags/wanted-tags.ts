/** The tags that a trust policy asks for, in the order in which it does. */
export function wantedTags(trustPolicy: string): readonly string[] {
  const found = [...trustPolicy.matchAll(/aws:RequestTag\/([^"'${},]+)/gi)].map(([, tag = ""]) => tag.trim())
  return [...new Set(found)]
}
