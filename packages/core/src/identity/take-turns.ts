import { isRecord } from "../is-record.ts"

const pauseMs = 10
const patienceMs = 2000
/** A process that holds a lock for so long has died. */
const staleMs = 5000

/**
 * Lets processes that change a file do so one after the other, by means of a lock file next to it.
 *
 * Who has waited for two seconds goes on all the same: what may get lost is another's change, never the file.
 */
export async function takeTurns<T>(path: string, work: () => Promise<T>): Promise<T> {
  const { rm } = await import("node:fs/promises")
  const lock = `${path}.lock`
  const isHeld = await waitFor(lock)
  try {
    return await work()
  } finally {
    if (isHeld) await rm(lock, { force: true })
  }
}

async function waitFor(lock: string): Promise<boolean> {
  const { setTimeout } = await import("node:timers/promises")
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pauseMs) {
    if (await take(lock)) return true
    await setTimeout(pauseMs)
  }
  return false
}

async function take(lock: string): Promise<boolean> {
  const { lstat, rm, writeFile } = await import("node:fs/promises")
  try {
    await writeFile(lock, "", { flag: "wx", mode: 0o600 })
    return true
  } catch (error) {
    if (!(isRecord(error) && error.code === "EEXIST")) throw error
    const { mtimeMs } = await lstat(lock).catch(() => ({ mtimeMs: Number.NaN }))
    if (Date.now() - mtimeMs > staleMs) await rm(lock, { force: true })
    return false
  }
}
