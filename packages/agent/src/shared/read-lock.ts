import { readFileSync } from "node:fs"

/** What a lock says; nothing when it is not there, or cannot be read at the moment. */
export function readLock(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return ""
  }
}
