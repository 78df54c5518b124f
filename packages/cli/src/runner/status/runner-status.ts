import { existsSync } from "node:fs"
import { join } from "node:path"
import type { ProfileStatus } from "@claimbridge/agent"
import { CliError } from "../../cli-error.ts"
import { askAgent } from "../../status/ask-agent.ts"
import { readOwnFile } from "../files/read-own-file.ts"
import type { RunnerPlace } from "../files/runner-place.ts"
import { readEnvFile } from "../install/env-file.ts"
import { envValue } from "../install/env-text.ts"
import { hookVariables } from "../install/hook-variables.ts"
import { readInstallation } from "../install/installation.ts"
import { agentOf } from "../journal/end-job.ts"
import { type JobFacts, type JobJournal, notedJobs } from "../journal/job-journal.ts"
import { readPolicy } from "../policy/read-policy.ts"

/** One job of a runner. */
export interface JobStatus extends JobFacts {
  readonly pid: number
  readonly mark: string
  /** What its agent tells of each profile; none when it does not answer. */
  readonly profiles: readonly ProfileStatus[]
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

/** Looks at a runner, and asks the agents of its jobs. */
export async function runnerStatus(place: RunnerPlace, fetch: typeof globalThis.fetch): Promise<RunnerStatus> {
  const installation = readInstallation(place)
  const { text } = readEnvFile(place.folder)
  const started = envValue(text, hookVariables.started)
  const noted = notedJobs(place.jobs)
  const running = noted.flatMap(({ journal }) => (journal && agentOf(journal)() ? [journal] : []))
  const jobs = await Promise.all(running.map((journal) => jobStatus(journal, fetch)))
  const leftOvers = noted.filter(({ journal }) => !journal || !running.includes(journal)).map(({ path }) => path)
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

async function jobStatus(journal: JobJournal, fetch: typeof globalThis.fetch): Promise<JobStatus> {
  const { pid = 0, mark = "", job } = journal
  return { ...job, pid, mark, profiles: await profilesOf(journal, fetch) }
}

/** One that does not answer has nothing to tell: it may be on its way in, or out. */
async function profilesOf(
  { address, folder }: JobJournal,
  fetch: typeof globalThis.fetch,
): Promise<readonly ProfileStatus[]> {
  const token = readOwnFile(join(folder, "endpoint-token"))
  if (address === undefined || token === undefined) return []
  const status = await askAgent({ address, token }, fetch).catch(() => undefined)
  return status?.profiles ?? []
}

async function policyFault(path: string, { work }: RunnerPlace): Promise<string | undefined> {
  try {
    await readPolicy(path, work)
    return undefined
  } catch (error) {
    return error instanceof CliError ? error.message : "it cannot be read"
  }
}
