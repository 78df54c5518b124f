import { utimesSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { isRecord } from "../is-record.ts"
import type { AgentRuntime } from "../runtime.ts"
import { dropLock } from "./drop-lock.ts"
import { isStaleLock } from "./is-stale-lock.ts"
import { readLock } from "./read-lock.ts"
import { takeAwayLock } from "./take-away-lock.ts"

const heartbeatMs = 1_000

/** The right to make the exchange, among all processes of this machine. */
export interface ExchangeLock {
  release(): void
}

/** Takes the lock if nobody has it. One whose process was killed is taken away, so that the next call gets it. */
export function takeLock(path: string, { every, now }: Pick<AgentRuntime, "every" | "now">): ExchangeLock | undefined {
  const text = JSON.stringify({ pid: process.pid, host: hostname(), id: crypto.randomUUID() })
  if (!hasWritten(path, text)) {
    const other = readLock(path)
    if (isStaleLock(path, other, now().getTime())) takeAwayLock(path, other)
    return undefined
  }
  const endHeartbeat = every(heartbeatMs, () => touch(path, text, now()))
  return {
    release: () => {
      endHeartbeat()
      if (readLock(path) === text) dropLock(path)
    },
  }
}

function hasWritten(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600 })
    return true
  } catch (error) {
    if (isRecord(error) && error.code === "EEXIST") return false
    throw error
  }
}

/** By now it may have become another one's. */
function touch(path: string, text: string, now: Date): void {
  try {
    if (readLock(path) === text) utimesSync(path, now, now)
  } catch {
    // It was taken away just now: then the worst is one exchange more.
  }
}
