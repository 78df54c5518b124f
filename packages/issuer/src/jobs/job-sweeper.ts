import type { Clock } from "../clock.ts"
import type { SharedStorage } from "../storage/shared-storage.ts"
import { expiryOfJobId } from "./expiry-of-job-id.ts"
import { jobName } from "./job-name.ts"

const listEveryMs = 60_000
/** More than one per new job, so that they never pile up. */
const removalsAtOnce = 10

/** Removes what is left of jobs, a few at a time. */
export interface JobSweeper {
  removeSome(): Promise<void>
}

/** Looks for jobs that expired `keepAfterMs` ago, by their ids alone. */
export function createJobSweeper(storage: SharedStorage, clock: Clock, keepAfterMs: number): JobSweeper {
  let listedMs = clock.now()
  let expired: string[] = []

  async function list(): Promise<void> {
    if (clock.now() - listedMs < listEveryMs) return
    listedMs = clock.now()
    const names = await storage.getKeys("jobs")
    expired = names.filter((name) => {
      const expiresMs = expiryOfJobId(name.slice(jobName("").length))
      return expiresMs !== undefined && expiresMs < clock.now() - keepAfterMs
    })
  }

  return {
    async removeSome() {
      await list()
      for (const name of expired.splice(0, removalsAtOnce)) await storage.removeItem(name)
    },
  }
}
