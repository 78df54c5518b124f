import { endJob } from "./end-job.ts"
import { notedJobs } from "./job-journal.ts"

/** Ends everything that jobs of this runner have left; a runner has one job at a time. Says what could not be taken away. */
export async function endFormerJobs(jobs: string): Promise<readonly string[]> {
  const left = await Promise.all(notedJobs(jobs).map(endJob))
  return left.filter((what) => what !== undefined)
}
