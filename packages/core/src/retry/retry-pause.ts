import type { RetryRule } from "./retry-rule.ts"

/** How long to wait after a failed attempt, in milliseconds: at random the upper half of a pause that doubles. `random` is at least 0 and below 1. */
export function retryPause({ baseMs, capMs }: RetryRule, attempt: number, random: number): number {
  const fullMs = Math.min(capMs, baseMs * 2 ** (attempt - 1))
  return Math.round((fullMs * (1 + random)) / 2)
}
