const firstMs = 5_000
const longestMs = 20_000

/** How long one attempt may take, in milliseconds: each longer than the one before, and the first half of the exchange's time at most. */
export function attemptTimeout(attempt: number, timeoutMs: number): number {
  return Math.min(firstMs * 2 ** (attempt - 1), longestMs, Math.ceil((timeoutMs * attempt) / 2))
}
