import type { Obstacle, Trap } from "../explanation.ts"
import { adviceOf } from "./advice-of.ts"
import { textQuote } from "./quote.ts"

/**
 * Says what would help against one obstacle, in the words of `formatExplanation`, for reports that are laid out otherwise.
 *
 * A trap at the obstacle's place says more than its bare reason, and takes its place. Values are in double quotes, with
 * nothing in them that acts on a terminal.
 *
 * @example
 * ```ts
 * import { type Explanation, obstacleAdvice } from "@claimbridge/trust"
 *
 * export function advice({ nearestMiss, traps }: Explanation): readonly string[] {
 *   return (nearestMiss?.obstacles ?? []).map((obstacle) => obstacleAdvice(obstacle, traps))
 * }
 * ```
 */
export function obstacleAdvice(obstacle: Obstacle, traps: readonly Trap[]): string {
  return adviceOf(obstacle, traps, textQuote)
}
