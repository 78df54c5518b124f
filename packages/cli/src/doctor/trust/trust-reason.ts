import { type Explanation, type Obstacle, obstacleAdvice, type Trap } from "@claimbridge/trust"
import { visible } from "../../trust/visible.ts"

/** What is in the way, in one line: the place, both sides, and what the evaluator says to that. */
export function trustReason(explanation: Explanation, who = "the job"): string {
  const { action, obstacles = [] } = explanation.nearestMiss ?? {}
  const parts = obstacles.map((obstacle) => obstacleText(obstacle, explanation.traps, who))
  return [...(action ? [`${action} is not allowed.`] : []), ...parts].join(" ")
}

function obstacleText(obstacle: Obstacle, traps: readonly Trap[], who: string): string {
  const { code, path, policyValues = [], requestValues = [] } = obstacle
  const advice = obstacleAdvice(obstacle, traps)
  if (path === undefined) return advice
  if (code === "ACTION_MISSING") return visible(`${path}: ${advice}`)
  const [wanted, given] = [policyValues, requestValues].map((side) =>
    side.map((value) => JSON.stringify(value)).join(", "),
  )
  const sides = visible(`${path} wants ${wanted || "nothing"}, ${who} has ${given || "nothing"}.`)
  const saysNoMore = code === "VALUE_MISMATCH" && traps.every((trap) => trap.path !== path)
  return saysNoMore ? sides : `${sides} ${advice}`
}
