import { linkSync, renameSync } from "node:fs"
import { dropLock } from "./drop-lock.ts"
import { readLock } from "./read-lock.ts"

/**
 * Removes a lock that says this.
 *
 * In the meantime somebody else may have removed it and taken the lock: that one gets it back.
 */
export function takeAwayLock(path: string, text: string): void {
  const aside = `${path}.${crypto.randomUUID()}.tmp`
  try {
    renameSync(path, aside)
    if (readLock(aside) !== text) linkSync(aside, path)
  } catch {
    // Another process was faster.
  }
  dropLock(aside)
}
