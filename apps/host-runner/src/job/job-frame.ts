import type { Frame } from "../step/frame.ts"
import type { Job } from "./job.ts"

/** The frame of the job's own steps. */
export function jobFrame(job: Job): Frame {
  const { secrets = {}, vars = {}, inputs = {}, matrix = {}, needs = {}, github = {} } = job.options
  const { defaultShell, defaultWorkingDirectory } = job.definition
  const strategy = { "fail-fast": true, "job-index": 0, "job-total": 1, "max-parallel": 1 }
  return {
    job,
    steps: {},
    inputs,
    env: {},
    github: typeof github.action === "string" ? { action: github.action } : {},
    outerContexts: { secrets, vars, matrix, needs, strategy },
    defaults: { shell: defaultShell, workingDirectory: defaultWorkingDirectory },
    posts: [],
    outer: undefined,
    status: () => job.status,
    fail() {
      if (job.status === "success") job.status = "failure"
    },
  }
}
