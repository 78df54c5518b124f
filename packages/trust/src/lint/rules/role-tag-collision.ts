import { memberPath } from "../../member-path.ts"
import { awsPages } from "../aws-pages.ts"
import type { TrustRule } from "../trust-subject.ts"

export const roleTagCollision: TrustRule = {
  code: "ROLE_TAG_COLLISION",
  severity: "warning",
  preset: "recommended",
  message: "The role has a tag {tag} of its own, and the pool maps a claim to that key.",
  risk: "A job whose token lacks the claim has the role's value in aws:PrincipalTag, as if it were its own.",
  fix: "Remove the tag from the role, or give one of the two another key.",
  page: awsPages.attributes,
  check: ({ facts: { pool, roleTags = {} } }) => {
    const mapped = new Set(Object.keys(pool?.mapping ?? {}).map((tag) => tag.toLowerCase()))
    return Object.keys(roleTags)
      .filter((tag) => mapped.has(tag.toLowerCase()))
      .map((tag) => ({ path: memberPath("roleTags", tag), args: { tag } }))
  },
}
