import { existsSync } from "node:fs"
import { join } from "node:path"
import { CliError } from "../../cli-error.ts"
import { type Expirations, readExpirations } from "../agent/agent-state.ts"
import type { RunnerPlace } from "../files/runner-place.ts"
import { readEnvFile } from "../install/env-file.ts"
import { envValue } from "../install/env-text.ts"
import { hookVariables } from "../install/hook-variables.ts"
import { readInstallation } from "../install/installation.ts"
import { agentOf } from "../journal/end-job.ts"
import { type JobFacts, type NotedJob, notedJobs } from "../journal/job-journal.ts"
import { readPolicy } from "../policy/read-policy.ts"

/** One job of a runner. */
export interface JobStatus extends JobFacts {
  readonly pid: number
  readonly mark: string
  /** Until when the credentials of each profile that was asked for are valid. */
  readonly expirations: Expirations
}

/** A runner, as the disk and the processes say. */
export interface RunnerStatus {
  readonly runner: string
  readonly installed: boolean
  readonly hook?: string
  readonly chained?: readonly string[]
  readonly policy?: string
  /** What is wrong with the policy. */
  readonly policyFault?: string
  /** Jobs whose agent runs. */
  readonly jobs: readonly JobStatus[]
  /** Journals of jobs whose agent is gone; the next job takes them away. */
  readonly leftOvers: readonly string[]
}

/** Looks at a runner. */
export async function runnerStatus(place: RunnerPlace): Promise<RunnerStatus> {
  const installation = readInstallation(place)
  const { text } = readEnvFile(place.folder)
  const started = envValue(text, hookVariables.started)
  const noted = notedJobs(place.jobs)
  const jobs = noted.map(jobStatus).filter((job) => job !== undefined)
  const leftOvers = noted.filter((one) => jobStatus(one) === undefined).map(({ path }) => path)
  const base = { runner: place.folder, jobs, leftOvers }
  if (installation === undefined) return { ...base, installed: false }
  const fault = await policyFault(installation.policy, place)
  return {
    ...base,
    installed: isInPlace(place, started),
    hook: installation.hook,
    chained: Object.values(installation.chained),
    policy: installation.policy,
    ...(fault !== undefined && { policyFault: fault }),
  }
}

function isInPlace({ ours }: RunnerPlace, hook = ""): boolean {
  return hook.startsWith(join(ours, "job-")) && existsSync(hook)
}

function jobStatus({ journal }: NotedJob): JobStatus | undefined {
  if (journal?.pid === undefined || journal.mark === undefined || !agentOf(journal)()) return undefined
  const { pid, mark, job, folder } = journal
  return { ...job, pid, mark, expirations: readExpirations(folder) }
}

async function policyFault(path: string, { work }: RunnerPlace): Promise<string | undefined> {
  try {
    await readPolicy(path, work)
    return undefined
  } catch (error) {
    return error instanceof CliError ? error.message : "it cannot be read"
  }
}
