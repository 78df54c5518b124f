import { memberPath } from "../../member-path.ts"
import { awsPages } from "../aws-pages.ts"
import type { Hit, LintRule } from "../lint-rule.ts"
import type { PoolConfiguration } from "../pool-configuration.ts"
import type { TrustRule } from "../trust-subject.ts"

const text: Omit<LintRule<never>, "check"> = {
  code: "ROLE_TAG_COLLISION",
  severity: "warning",
  preset: "recommended",
  message: "The role has a tag {tag} of its own, and the pool maps a claim to that key.",
  risk: "A job whose token lacks the claim has the role's value in aws:PrincipalTag, as if it were its own.",
  fix: "Remove the tag from the role, or give one of the two another key.",
  page: awsPages.attributes,
}

export const trustRoleTagCollision: TrustRule = { ...text, check: ({ facts }) => collisions(facts) }

export const poolRoleTagCollision: LintRule<PoolConfiguration> = { ...text, check: collisions }

function collisions({ mapping = {}, roleTags = {} }: Pick<PoolConfiguration, "mapping" | "roleTags">): readonly Hit[] {
  const mapped = new Set(Object.keys(mapping).map((tag) => tag.toLowerCase()))
  return Object.keys(roleTags)
    .filter((tag) => mapped.has(tag.toLowerCase()))
    .map((tag) => ({ path: memberPath("roleTags", tag), args: { tag } }))
}
