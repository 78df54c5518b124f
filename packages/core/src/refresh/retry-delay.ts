const minuteMs = 60_000
const leastMs = 500

/**
 * How long to wait after a failed refresh, in milliseconds; `random` is at least 0 and below 1.
 *
 * 5 to 10 minutes, but never more than half of what the held credentials still live, so that several tries come
 * before their end.
 */
export function retryDelay(remainingMs: number, random: number): number {
  const share = (1 + random) / 2
  return Math.max(leastMs, Math.min(10 * minuteMs, remainingMs / 2) * share)
}
