import type { Facts, Obstacle, ObstacleCode, Side } from "../explanation.ts"

/** Something that fails the call before any policy is asked. */
export function refusal(code: ObstacleCode, side: Side, facts: Facts): Obstacle {
  return { code, side, facts }
}
