import { compileWildcard } from "../../compile-wildcard.ts"
import type { Policy } from "../../policy.ts"
import { awsPages } from "../aws-pages.ts"
import { type ClaimGate, claimGates } from "../claim-gates.ts"
import { conditionArgs } from "../condition-args.ts"
import { type Gate, readGate } from "../gate.ts"
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
        const denied = claimGates({ ...entrance, gates: soleDenials(policy) }, facts).filter(isFirm)
        if (denied.some(isForPullRequests)) return []
        const gates = entrance.claimGates.filter(isFirm)
        const isKeptOut = gates.some((gate) => isForPullRequests(gate) === false)
        return gates.filter(isKeptOut ? namesTargetEvent : namesJob).map(({ gate: { condition } }) => ({
          path: condition.path,
          args: conditionArgs(condition),
        }))
      }),
}

function isFirm({ gate }: ClaimGate): boolean {
  return gate.firm
}

/** What alone is enough for a `Deny`. */
function soleDenials({ statements, version }: Policy): readonly Gate[] {
  return statements
    .filter(({ effect, conditions }) => effect === "Deny" && conditions.length === 1)
    .flatMap(({ conditions }) => conditions.flatMap((condition) => readGate(condition, version) ?? []))
}

function namesJob({ claim, patterns }: ClaimGate): boolean {
  return (claim === "sub" && !patterns.includes("*")) || claim === "event_name"
}

/** Such a job has the ref and the workflow of the base branch, so that nothing but the event keeps it out. */
function namesTargetEvent({ claim, patterns }: ClaimGate): boolean {
  return claim === "event_name" && patterns.some((pattern) => compileWildcard(pattern)("pull_request_target"))
}
