import { type Claims, principalTags } from "@claimbridge/core"

/** A session tag and the claims that it can have come from. */
export type TagRow = readonly [tag: string, value: string, claims: readonly string[]]

/**
 * The session tags of the token that STS was given. The pool's mapping is not known to the job: a tag is put down to the
 * claim of its name when that has its value, else to every claim that has.
 */
export function tagRows(sentClaims: Claims | undefined, claims: Claims | undefined): readonly TagRow[] {
  const known = Object.entries(claims ?? {})
  return [...principalTags(sentClaims ?? {})].map(([tag, value]) => {
    const sources = known.filter(([, claim]) => claim === value).map(([name]) => name)
    return [tag, value, sources.includes(tag) ? [tag] : sources]
  })
}
