import { type Explanation, explainTrust } from "@claimbridge/trust"
import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
import { ownPolicy } from "../trust/own-policy.ts"
import { policyDocument } from "../trust/policy-document.ts"
import { trustReason } from "../trust/trust-reason.ts"
import { trustRemedies } from "../trust/trust-remedies.ts"
import { trustRequestIn } from "../trust/trust-request-in.ts"
import type { TrustWorld } from "../trust/trust-world.ts"
import type { Check } from "./check.ts"
import { lintChecks } from "./lint-checks.ts"

const base = { name: "role.trust", area: "aws" } as const

/** Whether the role's trust policy lets the job in, and strangers out. */
export function checkTrust(facts: Facts, world: TrustWorld): readonly Check[] {
  const remedies = trustRemedies(facts, world)
  return [explainedCheck(world, remedies), ...lintChecks(world, remedies)]
}

function explainedCheck(world: TrustWorld, remedies: readonly Remedy[]): Check {
  const request = trustRequestIn(world)
  if (request === undefined) {
    const message =
      "Whether the trust policy lets the job in is not known: the job's claims, or the pool's tags, are not."
    return { ...base, state: "unknown", message, fix: "Run it in the job, or give its claims with --claims FILE." }
  }
  const document = policyDocument(world.role.trustPolicy)
  const explanation = explainTrust(document ? ownPolicy(document, world) : world.policy, request)
  if (explanation.verdict === "refused") return refusedCheck(explanation)
  if (explanation.verdict === "allowed") return { ...base, state: "ok", message: "The trust policy lets the job in." }
  return {
    ...base,
    state: "broken",
    stops: true,
    message: `The trust policy of ${world.role.name} does not let the job in: ${trustReason(explanation)}`,
    fix: `If this job is meant to get in, change the trust policy; otherwise it is the job that has to be another one.${ofOtherPool(explanation)}`,
    remedies,
  }
}

function ofOtherPool({ nearestMiss }: Explanation): string {
  const isOther = nearestMiss?.obstacles.some(({ key }) => key?.toLowerCase() === "cognito-identity.amazonaws.com:aud")
  return isOther ? " If jobs of the other pool come in, too, list both ids." : ""
}

/** What is wrong with the call or the token itself: no change of the policy helps. */
function refusedCheck(explanation: Explanation): Check {
  const sides = new Set(explanation.nearestMiss?.obstacles.map(({ side }) => side))
  return {
    ...base,
    name: "role.call",
    state: "broken",
    stops: true,
    kind: sides.has("request") ? "configuration" : "denied",
    message: `STS refuses the call before it looks at the trust policy. ${trustReason(explanation)}`,
    fix: sides.has("request")
      ? "Change the option that it comes from, such as --role-arn or --role-session-name."
      : "Change what the token says, or ask for a role that it is for.",
  }
}
