import type { ClaimGate } from "./claim-gates.ts"
import { patternsOverlap } from "./patterns-overlap.ts"

const mergeRef = "refs/pull/*/merge"
const workflowFile = `*@${mergeRef}`

/** What claims of GitHub's tokens look like in jobs of pull requests; an empty list when they have none. */
const forms: Readonly<Record<string, readonly string[]>> = {
  sub: ["repo:*/*:pull_request"],
  event_name: ["pull_request", "pull_request_target"],
  ref: [mergeRef],
  job_workflow_ref: [workflowFile],
  workflow_ref: [workflowFile],
  environment: [],
}

/** Whether a gate lets jobs of pull requests through; nothing when its claim says nothing about it. */
export function isForPullRequests({ claim, patterns }: ClaimGate): boolean | undefined {
  if (!Object.hasOwn(forms, claim)) return undefined
  return (forms[claim] ?? []).some((form) => patterns.some((pattern) => patternsOverlap(pattern, form)))
}
