import { awsPages } from "../aws-pages.ts"
import { claimConditions } from "../claim-conditions.ts"
import type { TrustRule } from "../trust-subject.ts"

export const actorAsGate: TrustRule = {
  code: "ACTOR_AS_GATE",
  severity: "warning",
  preset: "recommended",
  message: "{key} says who triggered the run, not whose code runs.",
  risk: "A re-run keeps its first actor, and a trusted person's push or comment can start a workflow that somebody else wrote. Account names change hands.",
  fix: "Ask for an environment with required reviewers, a protected branch, or job_workflow_ref.",
  page: awsPages.oidcKeys,
  check: (subject) => claimConditions(subject, ["actor", "actor_id"]),
}
