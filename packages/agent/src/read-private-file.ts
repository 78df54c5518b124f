import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs"

const maxBytes = 65_536
const forOthers = 0o077

/**
 * Reads a small file that belongs to this user alone. Anything else, a link, a pipe, a file that others may read or that
 * is too large, counts as empty, as a missing one does.
 */
export function readPrivateFile(path: string): string {
  try {
    // A pipe would hang without O_NONBLOCK; Windows knows neither flag.
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    try {
      return isSafe(handle) ? readFileSync(handle, "utf8") : ""
    } finally {
      closeSync(handle)
    }
  } catch {
    return ""
  }
}

function isSafe(handle: number): boolean {
  const stats = fstatSync(handle)
  if (!stats.isFile() || stats.size > maxBytes) return false
  const userId = process.getuid?.()
  return userId === undefined || (stats.uid === userId && (stats.mode & forOthers) === 0)
}
