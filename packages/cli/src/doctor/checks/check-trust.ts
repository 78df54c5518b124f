import { type Explanation, explainTrust, formatExplanation, type Obstacle } from "@claimbridge/trust"
import { visible } from "../../trust/visible.ts"
import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
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
  const explanation = explainTrust(world.policy, request)
  if (explanation.verdict === "refused") return refusedCheck(explanation)
  if (explanation.verdict === "allowed") return { ...base, state: "ok", message: "The trust policy lets the job in." }
  return {
    ...base,
    state: "broken",
    stops: true,
    message: `The trust policy of ${world.role.name} does not let the job in: ${reasonOf(explanation)}`,
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
    message: `STS refuses the call before it looks at the trust policy. ${reasonOf(explanation)}`,
    fix: sides.has("request")
      ? "Change the option that it comes from, such as --role-arn or --role-session-name."
      : "Change what the token says, or ask for a role that it is for.",
  }
}

/** What is in the way, in one line: the place, both sides, and what the evaluator says to that. */
function reasonOf(explanation: Explanation): string {
  const { action, obstacles = [] } = explanation.nearestMiss ?? {}
  const text = formatExplanation(explanation, { width: Number.POSITIVE_INFINITY })
  const advice = [...text.matchAll(/^ {2,4}In the [^:]+: (.*)$/gm)].map(([, sentence = ""]) => sentence)
  const parts = obstacles.map((obstacle, index) => obstacleText(obstacle, advice[index] ?? ""))
  return [...(action ? [`${action} is not allowed.`] : []), ...parts].join(" ")
}

function obstacleText({ code, path, policyValues = [], requestValues = [] }: Obstacle, advice: string): string {
  if (path === undefined) return advice
  if (code === "ACTION_MISSING") return visible(`${path}: ${advice}`)
  const [wanted, given] = [policyValues, requestValues].map((side) =>
    side.map((value) => JSON.stringify(value)).join(", "),
  )
  const sides = visible(`${path} wants ${wanted || "nothing"}, the job has ${given || "nothing"}.`)
  return advice.endsWith(" has another value.") ? sides : `${sides} ${advice}`
}
