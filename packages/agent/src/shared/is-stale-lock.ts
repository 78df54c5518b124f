import { lstatSync } from "node:fs"
import { hostname } from "node:os"
import { isRecord } from "../is-record.ts"
import { parseJson } from "../parse-json.ts"
import { processMark } from "../process-mark.ts"

/** Its process touches a lock each second: one that has not been touched for so long is nobody's any more. */
const staleMs = 5_000

/** Whether a lock, and what it says, is of a process that was killed. */
export function isStaleLock(path: string, text: string, nowMs: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return false
  // A time in the future means that the clock was set back: nobody knows how old that lock is.
  return Math.abs(nowMs - stats.mtimeMs) > staleMs || isOfDeadProcess(parseJson(text))
}

/** Containers may share the folder, and each has its own pids. */
function isOfDeadProcess(owner: unknown): boolean {
  if (!isRecord(owner) || owner.host !== hostname()) return false
  return typeof owner.pid === "number" && processMark(owner.pid) === undefined
}
