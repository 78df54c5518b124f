import { isInEveryJob } from "../claims/is-in-every-job.ts"
import type { ClaimChanges } from "../testing/change-claims.ts"

/** Whether changes leave out a claim that every token of GitHub has. */
export function isOdd(changes: ClaimChanges): boolean {
  return Object.entries(changes).some(([claim, value]) => value === undefined && isInEveryJob(claim))
}
