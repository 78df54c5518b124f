import type { Clock } from "../world/clock.ts"

/** Who calls what, and where: each combination has a quota of its own. */
export interface MeteredCall {
  readonly operation: string
  readonly accountId: string
  readonly region: string
}

/** Counts calls against quotas. */
export interface QuotaMeter {
  /** Gives the quota, in requests per second, that a call goes over; nothing for a call that it lets through and counts. */
  exceededBy(call: MeteredCall): number | undefined
}

interface Bucket {
  tokens: number
  updatedMs: number
}

/** Sums of fractions fall short of whole tokens. */
const ROUNDING = 1e-6

/** Token buckets that hold one second's worth and fill up evenly. A clock that goes back fills nothing, and takes nothing away. */
export function createQuotaMeter(perSecondByOperation: ReadonlyMap<string, number>, clock: Clock): QuotaMeter {
  const buckets = new Map<string, Bucket>()
  return {
    exceededBy({ operation, accountId, region }) {
      const perSecond = perSecondByOperation.get(operation)
      if (perSecond === undefined) return undefined
      const key = `${accountId}/${region}/${operation}`
      const bucket = refill(buckets.get(key), perSecond, clock.now())
      buckets.set(key, bucket)
      if (bucket.tokens + ROUNDING < 1) return perSecond
      bucket.tokens -= 1
      return undefined
    },
  }
}

function refill(bucket: Bucket | undefined, perSecond: number, nowMs: number): Bucket {
  if (!bucket) return { tokens: perSecond, updatedMs: nowMs }
  const elapsedMs = Math.max(0, nowMs - bucket.updatedMs)
  return { tokens: Math.min(perSecond, bucket.tokens + (elapsedMs * perSecond) / 1000), updatedMs: nowMs }
}
