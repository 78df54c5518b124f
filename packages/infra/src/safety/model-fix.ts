import { type Finding, type FindingCode, findingText } from "@claimbridge/trust/lint"
import type { Issuer } from "../issuers/issuer.ts"
import { longestArn } from "../tags/longest-arn.ts"

/** What to change in a model, where the linter's own words are those of a policy or of a pool. */
const fixes: Partial<Record<FindingCode, string>> = {
  MAPPING_MISSING: "Name claims under tags, the owner's id first",
  MAPPING_WITHOUT_OWNER_ID: "Give the issuer its owner's id, or name one of them under tags",
  OWNER_BY_NAME: "Give the issuer its owner's id beside the name: owner_id",
  OWNER_OPEN:
    "Give the issuer its owner's id, such as owner_id, namespace_id or organization_id, or ask for one in the rule; in sub, spell out the owner",
  PULL_REQUESTS_ALLOWED: "Ask for a branch or an environment: ref or environment",
  SESSION_NAME_FREE:
    'Name sessions after claims in the role or the rule, such as session_name: "{run_id}@{sha}" of GitHub\'s',
  TAG_NOT_MAPPED: "Name the claim under tags of this issuer",
}

/** What to do about a finding, without a final period. */
export function modelFix(finding: Finding, issuer: Issuer | undefined): string {
  const isAboutMap = ["MAPPING_MISSING", "TAG_NOT_MAPPED"].includes(finding.code)
  if (isAboutMap && issuer && issuer.arn.length > longestArn) return noMap(issuer)
  return fixes[finding.code] ?? findingText(finding).fix.replace(/\.$/, "")
}

function noMap({ name, arn, subject }: Issuer): string {
  const claims = subject.length === 0 ? "sub" : subject.join(" or ")
  return `${name} can't have tags, since the ARN of its provider has ${arn.length} characters, and a map takes ${longestArn}: ask for ${claims} alone`
}
