import { isTagKey } from "../../claims/is-tag-key.ts"
import { memberPath } from "../../member-path.ts"
import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

const mostTags = 50

export const tagKeyInvalid: PoolRule = {
  code: "TAG_KEY_INVALID",
  severity: "error",
  preset: "recommended",
  message: "{tag} can't be the key of a session tag, or not in this map.",
  risk: "Cognito refuses the map, or STS every token that it makes.",
  fix: "Use up to 50 keys of 1 to 128 letters, digits, spaces and _ . : / = + - @, different without regard to case, and none that begins with aws:.",
  page: awsPages.sessionTags,
  check: ({ mapping = {} }) =>
    Object.keys(mapping)
      .filter((tag, index, tags) => index >= mostTags || !isTagKey(tag) || isTaken(tag, tags.slice(0, index)))
      .map((tag) => ({ path: memberPath("mapping", tag), args: { tag } })),
}

function isTaken(tag: string, others: readonly string[]): boolean {
  return others.some((other) => other.toLowerCase() === tag.toLowerCase())
}
