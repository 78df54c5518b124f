import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs"

const maxBytes = 65_536

/** The text of a regular file; nothing of anything else: a pipe can be read only once. */
export function readTokenFile(path: string): string | undefined {
  try {
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = fstatSync(handle)
      return stats.isFile() && stats.size <= maxBytes ? readFileSync(handle, "utf8") : undefined
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}
