import { mkdirSync, readdirSync, rmSync } from "node:fs"
import { basename, join } from "node:path"
import { isRecord } from "../../trust/source/is-record.ts"
import { readOwnFile } from "../files/read-own-file.ts"
import { replaceFile } from "../files/replace-file.ts"

const ownerOnly = 0o600
const ownerOnlyFolder = 0o700

/** What has to be undone of a job, whatever becomes of it. No secret is in it. */
export interface JobJournal {
  /** The job's own folder, below the runner's temporary one. */
  readonly folder: string
  /** The process that answers the job. Absent until it runs. */
  readonly pid?: number
  /** Tells it from another process of this number. */
  readonly mark?: string
  readonly job: JobFacts
}

/** Which job it is, for people. */
export interface JobFacts {
  readonly repository: string
  readonly runId: string
  readonly name: string
  readonly rule: string
  /** RFC 3339. */
  readonly since: string
}

/** The journal of one job, on disk. */
export interface NotedJob {
  readonly path: string
  /** Absent when nobody can tell what it says. */
  readonly journal?: JobJournal
}

/** Notes what a job has. It is written before anything is made that it names. */
export function noteJob(jobs: string, journal: JobJournal): string {
  mkdirSync(jobs, { recursive: true, mode: ownerOnlyFolder })
  const path = join(jobs, `${basename(journal.folder)}.json`)
  replaceFile(path, `${JSON.stringify(journal)}\n`, ownerOnly)
  return path
}

/** The journals of a runner's jobs: of the one that runs, and of those that nobody cleaned up after. */
export function notedJobs(jobs: string): readonly NotedJob[] {
  const names = listed(jobs).filter((name) => name.endsWith(".json"))
  return names.map((name) => {
    const path = join(jobs, name)
    const journal = parse(readOwnFile(path) ?? "")
    return { path, ...(journal && { journal }) }
  })
}

/** Forgets a job. What a job has put there may be a folder. */
export function forgetJob(path: string): void {
  rmSync(path, { force: true, recursive: true })
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}

function parse(text: string): JobJournal | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJournal(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isJournal(value: unknown): value is JobJournal {
  if (!isRecord(value) || typeof value.folder !== "string" || !isRecord(value.job)) return false
  const { pid, mark, job } = value
  const isProcess = pid === undefined || (Number.isSafeInteger(pid) && Number(pid) > 1 && typeof mark === "string")
  return isProcess && ["repository", "runId", "name", "rule", "since"].every((name) => typeof job[name] === "string")
}
