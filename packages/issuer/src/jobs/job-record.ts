import type { JobClaims } from "../claims/build-claims.ts"
import { isRecord } from "../is-record.ts"

/** A registered job, as the storage has it. The request token is only there as a hash. */
export interface JobRecord {
  readonly registrar: string
  /** What its tokens say, fixed when it was registered. */
  readonly claims: JobClaims
  readonly requestTokenSha256: string
  readonly expiresMs: number
  /** Set when the registrar reported its end. */
  readonly endedMs?: number
}

/** Whether what the storage has is a job. */
export function isJobRecord(value: unknown): value is JobRecord {
  if (!isRecord(value)) return false
  const { registrar, claims, requestTokenSha256, expiresMs, endedMs } = value
  const isNamed = typeof registrar === "string" && isRecord(claims) && typeof claims.sub === "string"
  const isEndTime = endedMs === undefined || Number.isFinite(endedMs)
  return isNamed && typeof requestTokenSha256 === "string" && Number.isFinite(expiresMs) && isEndTime
}
