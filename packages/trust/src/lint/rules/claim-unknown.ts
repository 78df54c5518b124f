import { githubClaims } from "../../claims/github-claims.ts"
import { memberPath } from "../../member-path.ts"
import { nearestName } from "../../nearest-name.ts"
import { awsPages } from "../aws-pages.ts"
import type { PoolRule } from "../pool-rule.ts"

export const claimUnknown: PoolRule = {
  code: "CLAIM_UNKNOWN",
  severity: "warning",
  preset: "recommended",
  message: "GitHub's tokens have no claim {claim}; the nearest is {nearest}.",
  risk: "The tag never comes to be, without any error, and a tag of the role shows in its place.",
  fix: "Correct the claim. In the map, the key is the tag and the value is the claim.",
  page: awsPages.attributes,
  check: ({ mapping = {}, issuer = "github" }) =>
    issuer !== "github"
      ? []
      : Object.entries(mapping)
          .filter(([, claim]) => !Object.hasOwn(githubClaims, claim) && !claim.startsWith("repo_property_"))
          .map(([tag, claim]) => ({ path: memberPath("mapping", tag), args: { claim, nearest: nearest(claim) } })),
}

function nearest(claim: string): string {
  return nearestName(claim, Object.keys(githubClaims)) ?? "none"
}
