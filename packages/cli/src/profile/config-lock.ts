import { randomUUID } from "node:crypto"
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { dirname } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { processMark } from "@claimbridge/agent"
import { CliError } from "../cli-error.ts"

const pauseMs = 20
const patienceMs = 15_000
/** A change takes a few milliseconds. */
const staleMs = 5_000

/**
 * Lets the processes of this machine change a configuration file one after the other, by means of a lock file beside it,
 * which the action uses as well. Makes the folder if it is missing.
 *
 * @throws {CliError} when others have held the lock for 15 seconds.
 */
export async function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.claimbridge.lock`
  const text = `${process.pid} ${hostname()} ${randomUUID()}`
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  for (let waitedMs = 0; !hasTaken(lock, text); waitedMs += pauseMs) {
    if (waitedMs > patienceMs) throw neverOurTurn(path, lock)
    removeStale(lock)
    await pause(pauseMs)
  }
  try {
    return await work()
  } finally {
    if (textOf(lock) === text) rmSync(lock, { force: true })
  }
}

function hasTaken(lock: string, text: string): boolean {
  try {
    writeFileSync(lock, text, { flag: "wx", mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false
    throw error
  }
}

/** Removes the lock of a process that was killed. Renamed first, so that of two processes one alone removes it. */
function removeStale(lock: string): void {
  const text = textOf(lock)
  if (text === undefined || !isStale(lock, text)) return
  const aside = `${lock}.${randomUUID()}`
  try {
    renameSync(lock, aside)
    if (textOf(aside) !== text) writeFileSync(lock, textOf(aside) ?? "", { flag: "wx", mode: 0o600 })
  } catch {
    // Another process was faster.
  }
  rmSync(aside, { force: true })
}

function isStale(lock: string, text: string): boolean {
  const [pid, host] = text.split(" ")
  if (host === hostname() && processMark(Number(pid)) === undefined) return true
  const stats = statSync(lock, { throwIfNoEntry: false })
  return stats !== undefined && Math.abs(Date.now() - stats.mtimeMs) > staleMs
}

function textOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, "utf8")
  } catch {
    return undefined
  }
}

function neverOurTurn(path: string, lock: string): CliError {
  return new CliError({
    message: `${path} cannot be changed: others have held its lock for ${patienceMs / 1000} seconds.`,
    hint: `Try again; if nobody else changes it, remove ${lock}.`,
    kind: "unavailable",
  })
}
