import { awsPages } from "../aws-pages.ts"
import { claimConditions } from "../claim-conditions.ts"
import type { TrustRule } from "../trust-subject.ts"

export const authorTextAsGate: TrustRule = {
  code: "AUTHOR_TEXT_AS_GATE",
  severity: "warning",
  preset: "recommended",
  message: "{key} is text that the author of the change writes.",
  risk: "Any workflow can be given this name, and any branch too.",
  fix: "Ask for job_workflow_ref with a fixed ref, or for an environment.",
  page: awsPages.oidcKeys,
  check: (subject) => claimConditions(subject, ["workflow", "head_ref"]),
}
