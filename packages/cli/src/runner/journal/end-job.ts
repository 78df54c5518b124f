import { lstatSync, readFileSync, rmSync } from "node:fs"
import { basename, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { processMark } from "@claimbridge/agent"
import { forgetJob, type JobJournal, type NotedJob } from "./job-journal.ts"

const patienceMs = 3000
const pauseMs = 20

/** Ends what a job has left: its process and its folder. Says what could not be taken away; nothing when all is gone. */
export async function endJob({ path, journal }: NotedJob): Promise<string | undefined> {
  if (journal === undefined) {
    forgetJob(path)
    return undefined
  }
  const isThere = agentOf(journal)
  // Without its token file it ends by itself, and gives nothing to anybody before.
  isRemoved(journal.folder)
  if (isThere()) stop(journal, "SIGTERM")
  for (let waitedMs = 0; waitedMs < patienceMs && isThere(); waitedMs += pauseMs) await pause(pauseMs)
  if (isThere()) stop(journal, "SIGKILL")
  for (let waitedMs = 0; waitedMs < patienceMs && isThere(); waitedMs += pauseMs) await pause(pauseMs)
  if (isThere()) return `process ${journal.pid}`
  // It may have written its state once more.
  if (!isRemoved(journal.folder)) return `the folder ${journal.folder}`
  forgetJob(path)
  return undefined
}

/**
 * Tells whether the process of a job runs. Where there are no marks its number may be another's by now: there its token
 * file has to be in place.
 */
export function agentOf({ pid, mark, folder }: JobJournal): () => boolean {
  if (pid === undefined || mark === undefined) return () => false
  if (mark === "" && !hasToken(folder)) return () => false
  return () => processMark(pid) === mark && isOurs(pid)
}

/** One that this user may not end is no agent of its jobs. */
function isOurs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function hasToken(folder: string): boolean {
  try {
    return readFileSync(join(folder, "endpoint-token")).length > 0
  } catch {
    return false
  }
}

function stop({ pid }: JobJournal, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Removes a folder, unless the job has made that impossible: what keeps one file must not keep its process, or the next
 * job. Only a folder that a job's hook can have made: the journal is as safe as the runner's user, and no safer.
 */
function isRemoved(folder: string): boolean {
  if (!/^claimbridge-job-\w{6}$/.test(basename(folder))) return true
  try {
    const stats = lstatSync(folder, { throwIfNoEntry: false })
    if (stats?.isDirectory()) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    return true
  } catch {
    return false
  }
}
