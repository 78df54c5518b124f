import { readFileSync } from "node:fs"
import { isRecord } from "./is-record.ts"

/**
 * Tells a running process from one that gets the same pid later, where the system tells when processes began.
 *
 * On Linux it is the time of the start, elsewhere empty: there a pid that was given anew looks the same.
 *
 * @example
 * ```ts
 * import { processMark } from "@claimbridge/agent"
 *
 * export function isStill(pid: number, mark: string): boolean {
 *   return processMark(pid) === mark
 * }
 * ```
 *
 * @returns Nothing when there is no such process, or one that has ended and only waits to be taken notice of.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function processMark(pid: number): string | undefined {
  if (!isThere(pid)) return undefined
  const [state, ...fields] = statusOf(pid)
  if (state === "Z" || state === "X") return undefined
  const startTime = fields[18]
  return startTime ?? ""
}

/** A process of another user is there, too. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isRecord(error) && error.code === "EPERM"
  }
}

/** What follows the program's name, which may have spaces and brackets in it. Nothing on systems without such files. */
function statusOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8")
    return text.slice(text.lastIndexOf(")") + 2).split(" ")
  } catch {
    return []
  }
}
