const shortestPauseMs = 1_000
const longestPauseMs = 60_000
const endedPauseMs = 15_000

/** When a token is renewed: as soon as half of its life is over. */
export function renewalMs(nowMs: number, endMs: number): number {
  return nowMs + (endMs - nowMs) / 2
}

/** When it is tried again: after a quarter of what is left, 1 to 60 s; after the end, each 15 s. */
export function retryMs(nowMs: number, endMs: number): number {
  if (endMs <= nowMs) return nowMs + endedPauseMs
  return nowMs + Math.min(longestPauseMs, Math.max(shortestPauseMs, (endMs - nowMs) / 4))
}
