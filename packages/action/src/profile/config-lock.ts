import { randomUUID } from "node:crypto"
import { link, lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { hostname } from "node:os"
import { dirname } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { processMark } from "@claimbridge/agent"
import { ActionError } from "../failure/action-error.ts"

const pauseMs = 20
const patienceMs = 15_000
/** A change takes a few milliseconds. */
const staleMs = 5_000

/**
 * Lets the jobs of a machine change a configuration file one after the other, by means of a lock file beside it. The
 * folder is made if it is missing.
 *
 * @throws {ActionError} when others have held the lock for 15 seconds.
 */
export async function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.claimbridge.lock`
  const text = `${process.pid} ${hostname()} ${randomUUID()}`
  const endMs = performance.now() + patienceMs
  while (!(await take(path, lock, text))) {
    if (performance.now() > endMs) throw neverOurTurn(path, lock)
    await removeStale(lock)
    await pause(pauseMs)
  }
  try {
    return await work()
  } finally {
    if ((await textOf(lock)) === text) await rm(lock, { force: true })
  }
}

/** A job that ends may remove the folder in between. */
async function take(path: string, lock: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await writeFile(lock, text, { flag: "wx", mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "EEXIST" || error.code === "ENOENT")) return false
    throw error
  }
}

/** Removes the lock of a process that was killed. In between it may have become another's, who gets it back. */
async function removeStale(lock: string): Promise<void> {
  const text = await textOf(lock)
  if (text === undefined || !(await isStale(lock, text))) return
  const aside = `${lock}.${randomUUID()}`
  try {
    await rename(lock, aside)
    if ((await textOf(aside)) !== text) await link(aside, lock)
  } catch {
    // Another process was faster.
  }
  await rm(aside, { force: true })
}

async function isStale(lock: string, text: string): Promise<boolean> {
  const [pid, host] = text.split(" ")
  if (host === hostname() && processMark(Number(pid)) === undefined) return true
  const stats = await lstat(lock).catch(() => undefined)
  return stats !== undefined && Math.abs(Date.now() - stats.mtimeMs) > staleMs
}

function textOf(lock: string): Promise<string | undefined> {
  return readFile(lock, "utf8").catch(() => undefined)
}

function neverOurTurn(path: string, lock: string): ActionError {
  return new ActionError({
    message: `${path} cannot be changed, since other jobs have held its lock for ${patienceMs / 1000} seconds.`,
    hint: `Run the job again; if no other job runs on this machine, remove ${lock}.`,
  })
}
