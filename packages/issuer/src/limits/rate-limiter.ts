import type { Clock } from "../clock.ts"
import { IssuerError } from "../issuer-error.ts"

const maxCounted = 100_000
const minuteMs = 60_000

/** Refuses whoever asks too often. */
export interface RateLimiter {
  /** @throws {IssuerError} `ERR_RATE_LIMITED` */
  count(name: string): void
}

interface Account {
  readonly left: number
  readonly atMs: number
}

/** One minute's worth is there at once and fills up evenly. Each instance counts for itself. */
export function createRateLimiter(perMinute: number, clock: Clock): RateLimiter {
  const accounts = new Map<string, Account>()
  const msEach = minuteMs / perMinute
  return {
    count(name) {
      const nowMs = clock.now()
      const { left, atMs } = accounts.get(name) ?? { left: perMinute, atMs: nowMs }
      const available = Math.min(perMinute, left + Math.max(0, nowMs - atMs) / msEach)
      const isRefused = available < 1
      accounts.delete(name)
      accounts.set(name, { left: isRefused ? available : available - 1, atMs: nowMs })
      forgetOldest(accounts)
      if (isRefused) throw refusal((1 - available) * msEach)
    },
  }
}

function refusal(waitMs: number): IssuerError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new IssuerError("ERR_RATE_LIMITED", "Too many requests.", { retryAfterSeconds })
}

function forgetOldest(accounts: Map<string, Account>): void {
  if (accounts.size <= maxCounted) return
  const [oldest] = accounts.keys()
  if (oldest !== undefined) accounts.delete(oldest)
}
