import type { Trap } from "../explanation.ts"
import type { RequestSource } from "../request/prepared-request.ts"

/**
 * Tags of the role that later policies take for claims, because the claims of the same name gave none.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function roleTagShinesThrough({ mapping, tags, roleTags }: RequestSource): readonly Trap[] {
  const given = Object.keys(tags).map(lowerCase)
  const mapped = Object.keys(mapping).map(lowerCase)
  return Object.entries(roleTags)
    .filter(([tag]) => mapped.includes(lowerCase(tag)) && !given.includes(lowerCase(tag)))
    .map(([tag, value]) => ({ code: "ROLE_TAG_SHINES_THROUGH", facts: { tag, value } }))
}

function lowerCase(text: string): string {
  return text.toLowerCase()
}
