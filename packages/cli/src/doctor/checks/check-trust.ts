import { type Explanation, explainTrust, formatExplanation, type Obstacle, parsePolicy } from "@claimbridge/trust"
import { visible } from "../../trust/visible.ts"
import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
import { trustRemedies } from "../trust/trust-remedies.ts"
import { type TrustWorld, trustRequestIn } from "../trust/trust-world.ts"
import type { Check } from "./check.ts"
import { lintChecks } from "./lint-checks.ts"

const base = { name: "role.trust", area: "aws" } as const

/** Whether the role's trust policy lets the job in, and strangers out. */
export function checkTrust(facts: Facts, world: TrustWorld): readonly Check[] {
  const remedies = trustRemedies(facts, world)
  return [explainedCheck(world, remedies), ...lintChecks(facts, world, remedies)]
}

function explainedCheck(world: TrustWorld, remedies: readonly Remedy[]): Check {
  const request = trustRequestIn(world)
  if (request === undefined) {
    const message =
      "Whether the trust policy lets the job in is not known: the job's claims, or the pool's tags, are not."
    return { ...base, state: "unknown", message, fix: "Run it in the job, or give its claims with --claims FILE." }
  }
  const explanation = explainTrust(parsePolicy(world.role.trustPolicy), request)
  if (explanation.verdict === "refused") return refusedCheck(explanation)
  if (explanation.verdict === "allowed") return { ...base, state: "ok", message: "The trust policy lets the job in." }
  return {
    ...base,
    state: "broken",
    stops: true,
    message: `The trust policy of ${world.role.name} does not let the job in: ${reasonOf(explanation)}`,
    fix: "If this job is meant to get in, change the trust policy; otherwise it is the job that has to be another one.",
    remedies,
  }
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
  const parts = obstacles.map((obstacle, index) => [placeOf(obstacle), advice[index]].filter(Boolean).join(" "))
  return [...(action ? [`${action} is not allowed.`] : []), ...parts].join(" ")
}

function placeOf({ path, policyValues = [], requestValues = [] }: Obstacle): string {
  if (path === undefined) return ""
  const values = [policyValues, requestValues].map((side) => side.map((value) => JSON.stringify(value)).join(", "))
  const [wanted = "", given = ""] = values
  return visible(`${path} wants ${wanted || "nothing"}, the job has ${given || "nothing"}.`)
}
