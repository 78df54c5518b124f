import { rmSync } from "node:fs"

/** Removes a lock. Windows refuses for the moment in which somebody reads it: then it becomes stale. */
export function dropLock(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Nothing depends on it.
  }
}
