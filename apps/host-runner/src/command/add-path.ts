import type { Job } from "../job/job.ts"

/** Puts a folder before the others of PATH, once. */
export function addPath(job: Job, folder: string): void {
  const present = job.path.indexOf(folder)
  if (present >= 0) job.path.splice(present, 1)
  job.path.push(folder)
}
