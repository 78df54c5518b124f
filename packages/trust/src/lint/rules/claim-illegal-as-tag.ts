import { githubClaims } from "../../claims/github-claims.ts"
import { memberPath } from "../../member-path.ts"
import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

export const claimIllegalAsTag: PoolRule = {
  code: "CLAIM_ILLEGAL_AS_TAG",
  severity: "warning",
  preset: "recommended",
  message: "{claim} often has characters that no tag may have.",
  risk: "Such jobs get no credentials at all: dependabot[bot] has brackets, a workflow's name whatever its author likes, Bitbucket's UUIDs have braces.",
  fix: "Map an id instead, such as actor_id, or workflow_ref.",
  page: awsPages.sessionTags,
  check: ({ mapping = {} }) =>
    Object.entries(mapping)
      .filter(([, claim]) => isOftenIllegal(claim))
      .map(([tag, claim]) => ({ path: memberPath("mapping", tag), args: { claim } })),
}

function isOftenIllegal(claim: string): boolean {
  return claim.endsWith("Uuid") || (Object.hasOwn(githubClaims, claim) && githubClaims[claim]?.oftenIllegal === true)
}
