import { fillRecord } from "../expression/fill-record.ts"
import type { StepLog } from "../log/job-log.ts"
import { endProcess } from "../process/end-process.ts"
import { findTrackedProcesses, type TrackedProcess } from "../process/tracked-processes.ts"
import type { Frame } from "../step/frame.ts"
import { scopeOf } from "../step/scope-of.ts"
import type { Job } from "./job.ts"
import { emptyFolder } from "./job-folders.ts"

/** What is known only when the last step is over. */
export interface JobEnd {
  readonly jobOutputs: Readonly<Record<string, string>>
  readonly leftProcesses: readonly TrackedProcess[]
  readonly leftInTemp: readonly string[]
}

/**
 * Works out the outputs, ends what still runs and empties the temporary folder.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
 */
export async function finishJob(frame: Frame): Promise<JobEnd> {
  const { job } = frame
  const log = job.log.forStep("Complete job")
  const jobOutputs = evaluateOutputs(frame, log)

  const leftProcesses = await findTrackedProcesses(job.trackingId)
  if (job.options.orphans !== "keep") endOrphans(leftProcesses, log)
  job.over.abort()
  return { jobOutputs, leftProcesses, leftInTemp: await emptyFolder(job.folders.temp) }
}

/** Outputs that can't be evaluated fail the job. */
function evaluateOutputs(frame: Frame, log: StepLog): Record<string, string> {
  const { job } = frame
  try {
    const outputs = fillRecord(job.definition.outputs, scopeOf(frame, { env: job.environment, github: {} }))
    return Object.fromEntries(Object.entries(outputs).filter((output) => mayLeave(job, output, log)))
  } catch (error) {
    log.issue("error", "Fail to evaluate job outputs")
    log.issue("error", error instanceof Error ? error.message : String(error))
    frame.fail()
    return {}
  }
}

function mayLeave({ masker }: Job, [name, value]: [string, string], log: StepLog): boolean {
  if (value === "") return false
  const isClean = masker.mask(value) === value
  if (isClean) log.write(`Set output '${name}'`)
  if (!isClean) log.issue("warning", `Skip output '${name}' since it may contain secret.`)
  return isClean
}

function endOrphans(processes: readonly TrackedProcess[], log: StepLog): void {
  log.write("Cleaning up orphan processes")
  for (const { pid, command } of processes) {
    log.write(`Terminate orphan process: pid (${pid}) (${command.split(" ", 1)[0]})`)
    endProcess(pid)
  }
}
