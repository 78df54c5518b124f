import type { Obstacle, Trap } from "../explanation.ts"
import { fillSentence } from "./fill-sentence.ts"
import type { Quote } from "./quote.ts"

/** What would help. A trap at the same place says more than the bare reason. */
export function adviceOf(obstacle: Obstacle, traps: readonly Trap[], quote: Quote): string {
  const here = traps.filter(({ path }) => path !== undefined && path === obstacle.path)
  const told = here.length > 0 ? here : [obstacle]
  return told.map(({ code, facts }) => fillSentence(code, facts, quote)).join(" ")
}
