import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** A process that the job started and that still lives. */
export interface TrackedProcess {
  readonly pid: number
  /** What it was started with. */
  readonly command: string
}

// A process that was killed a moment ago still shows for a while.
const graceMs = 200

/**
 * The living processes whose environment carries this RUNNER_TRACKING_ID, without those that end within 200 ms.
 *
 * Linux only: elsewhere none are found.
 */
export async function findTrackedProcesses(trackingId: string): Promise<TrackedProcess[]> {
  const found = await lookAround(trackingId)
  if (found.length === 0) return []
  await sleep(graceMs)
  return lookAround(trackingId)
}

async function lookAround(trackingId: string): Promise<TrackedProcess[]> {
  const entries = await readdir("/proc").catch(() => [])
  const pids = entries.filter((entry) => /^\d+$/.test(entry)).map(Number)
  const found = await Promise.all(pids.map((pid) => inspect(pid, trackingId)))
  return found.filter((process) => process !== undefined)
}

async function inspect(pid: number, trackingId: string): Promise<TrackedProcess | undefined> {
  const environment = await readList(pid, "environ")
  if (!environment.includes(`RUNNER_TRACKING_ID=${trackingId}`)) return undefined
  return { pid, command: (await readList(pid, "cmdline")).join(" ") }
}

/** Processes of others, and those that have ended meanwhile, can't be read. */
async function readList(pid: number, name: string): Promise<string[]> {
  const text = await readFile(join("/proc", String(pid), name), "utf8").catch(() => "")
  return text.split("\0").filter((entry) => entry !== "")
}
