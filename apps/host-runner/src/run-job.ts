import { conditionHolds } from "./expression/condition-holds.ts"
import { createJob } from "./job/create-job.ts"
import { finishJob, type JobEnd } from "./job/finish-job.ts"
import type { Job } from "./job/job.ts"
import { removeFolder } from "./job/job-folders.ts"
import { jobFrame } from "./job/job-frame.ts"
import type { JobOptions } from "./job/job-options.ts"
import type { JobRun } from "./job/job-run.ts"
import { runSteps } from "./job/run-steps.ts"
import { watchJob } from "./job/watch-job.ts"
import type { Frame } from "./step/frame.ts"
import { scopeOf } from "./step/scope-of.ts"

/**
 * Runs one job of a workflow on this machine as GitHub's runner does.
 *
 * A step that fails is a result, not an error. The folders of the job stay until `dispose`.
 *
 * @example
 * ```ts
 * import { runJob } from "@claimbridge/host-runner"
 *
 * await using run = await runJob({ workflow: ".github/workflows/test.yml", repository: "." })
 * console.assert(run.conclusion === "success", run.log)
 * ```
 *
 * @throws {Error} When the job can't be run here at all: there is no such job, an action that wasn't given, a container.
 */
export async function runJob(options: JobOptions): Promise<JobRun> {
  const job = await createJob(options)
  const frame = jobFrame(job)
  try {
    if (!isWanted(frame))
      return toRun(job, { conclusion: "skipped", jobOutputs: {}, leftProcesses: [], leftInTemp: [] })
    using _ = watchJob(frame)
    await runSteps(frame)
    return toRun(job, { ...(await finishJob(frame)), conclusion: job.status })
  } catch (error) {
    job.over.abort()
    await removeFolder(job.folders.root)
    throw error
  }
}

function isWanted(frame: Frame): boolean {
  return conditionHolds(frame.job.definition.condition, scopeOf(frame, { env: {}, github: {} }))
}

function toRun(job: Job, end: JobEnd & Pick<JobRun, "conclusion">): JobRun {
  const dispose = () => removeFolder(job.folders.root)
  return {
    ...end,
    steps: job.steps,
    log: job.log.text(),
    rawOutput: job.rawOutput,
    annotations: job.log.annotations,
    summary: job.summaries.join("\n"),
    environment: job.environment,
    path: job.path.toReversed(),
    folders: job.folders,
    dispose,
    [Symbol.asyncDispose]: dispose,
  }
}
