import { compileWildcard } from "../../compile-wildcard.ts"
import { awsPages } from "../aws-pages.ts"
import type { ClaimGate } from "../claim-gates.ts"
import { conditionArgs } from "../condition-args.ts"
import { deniedClaims } from "../denied-claims.ts"
import { deniedPullRequests } from "../denied-pull-requests.ts"
import { isForPullRequests } from "../is-for-pull-requests.ts"
import type { TrustRule } from "../trust-subject.ts"

export const pullRequestsAllowed: TrustRule = {
  code: "PULL_REQUESTS_ALLOWED",
  severity: "warning",
  preset: "recommended",
  message: "{values} for {key} lets in jobs of pull requests.",
  risk: "Code that nobody has reviewed yet runs with the role; with pull_request_target, on behalf of a stranger's fork.",
  fix: "Ask for a branch or an environment: ref:refs/heads/main or environment:… in the subject, or the tag of such a claim.",
  page: awsPages.sharedProviders,
  check: ({ policy, entrances, facts }) =>
    entrances
      .filter(({ assumes, kind }) => assumes && kind === "github")
      .flatMap((entrance) => {
        const gates = entrance.claimGates.filter(({ gate }) => gate.firm)
        const denied = deniedPullRequests(deniedClaims(policy, entrance, facts), gates)
        const isKeptOut = denied.has("pull_request") || gates.some(keepsOut)
        const isTargetOut = denied.has("pull_request_target")
        return gates
          .filter((gate) => (!isKeptOut && namesJob(gate)) || (!isTargetOut && namesEvent(gate, "pull_request_target")))
          .map(({ gate: { condition } }) => ({ path: condition.path, args: conditionArgs(condition) }))
      }),
}

function keepsOut(gate: ClaimGate): boolean {
  return gate.claim === "event_name" ? !namesEvent(gate, "pull_request") : isForPullRequests(gate) === false
}

function namesJob(gate: ClaimGate): boolean {
  return (gate.claim === "sub" && !gate.patterns.includes("*")) || namesEvent(gate, "pull_request")
}

/** With `pull_request_target`, a job has the ref and the workflow of the base branch: nothing but the event keeps it out. */
function namesEvent({ claim, patterns }: ClaimGate, event: string): boolean {
  return claim === "event_name" && patterns.some((pattern) => compileWildcard(pattern)(event))
}
