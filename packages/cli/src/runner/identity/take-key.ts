import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { processMark } from "@claimbridge/agent"
import { isRecord } from "../../trust/source/is-record.ts"

const pauseMs = 20
/** Who holds a lock asks AWS once; an exchange of its own takes longer than this only when AWS does. */
const patienceMs = 5000
const ownerOnly = 0o600
const ownerOnlyFolder = 0o700

/** What became of a wait. */
export interface TakenKey {
  /** Takes the lock away; absent when somebody else has found it, or has it for too long. */
  readonly release?: () => void
  readonly found: string | undefined
}

/** Takes a lock, or waits until its owner has found what this process looks for too. It never fails. */
export async function takeKey(lock: string, look: () => Promise<string | undefined>): Promise<TakenKey> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pauseMs) {
    const outcome = take(lock)
    if (outcome === "taken") return lookAgain(lock, look)
    if (outcome === "impossible") break
    await pause(pauseMs)
    const found = await look()
    if (found !== undefined) return { found }
    if (isStale(lock)) rmSync(lock, { force: true })
  }
  return { found: undefined }
}

/** Between the look before and the lock somebody may have found it. */
async function lookAgain(lock: string, look: () => Promise<string | undefined>): Promise<TakenKey> {
  const release = (): void => rmSync(lock, { force: true })
  const found = await look()
  if (found === undefined) return { release, found }
  release()
  return { found }
}

function take(lock: string): "taken" | "held" | "impossible" {
  try {
    mkdirSync(dirname(lock), { recursive: true, mode: ownerOnlyFolder })
    writeFileSync(lock, `${process.pid} ${processMark(process.pid) ?? ""}`, { mode: ownerOnly, flag: "wx" })
    return "taken"
  } catch (error) {
    return isRecord(error) && error.code === "EEXIST" ? "held" : "impossible"
  }
}

/** Its process has ended, or it is older than anybody waits for. */
function isStale(lock: string): boolean {
  try {
    const [pid = "", mark = ""] = readFileSync(lock, "utf8").split(" ")
    const isOld = Date.now() - statSync(lock).mtimeMs > patienceMs
    // Between its making and its first byte it is empty.
    return isOld || (pid !== "" && processMark(Number(pid)) !== mark)
  } catch {
    return false
  }
}
