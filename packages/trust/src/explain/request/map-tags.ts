import type { Note } from "../explanation.ts"
import type { Claims } from "./prepared-request.ts"
import { textClaim } from "./text-claim.ts"

interface MappedTags {
  readonly tags: Readonly<Record<string, string>>
  readonly notes: readonly Note[]
}

/**
 * Makes tags of claims as an identity pool does. A claim that the token doesn't have gives no tag.
 *
 * What a pool makes of empty claims and of those that aren't text isn't documented: no tag here, and a note.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/attributes-for-access-control.html
 */
export function mapTags(claims: Claims, mapping: Readonly<Record<string, string>>): MappedTags {
  const notes: Note[] = []
  const tags: Record<string, string> = {}
  for (const [tag, claim] of Object.entries(mapping)) {
    const value = textClaim(claims, claim)
    if (value) tags[tag] = value
    else if (value === "") notes.push({ code: "CLAIM_EMPTY_DROPPED", facts: { claim, tag } })
    else if (Object.hasOwn(claims, claim)) notes.push({ code: "CLAIM_NOT_A_STRING_DROPPED", facts: { claim, tag } })
  }
  return { tags, notes }
}
