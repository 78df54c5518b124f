import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs"

const maxBytes = 65_536
const writableByOthers = 0o022

/** A small file that this user alone may write; nothing for anything else, a link or a pipe, or when it is missing. */
export function readOwnFile(path: string): string | undefined {
  try {
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    try {
      return isOwn(handle) ? readFileSync(handle, "utf8") : undefined
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}

function isOwn(handle: number): boolean {
  const stats = fstatSync(handle)
  if (!stats.isFile() || stats.size > maxBytes) return false
  const userId = process.getuid?.()
  return userId === undefined || (stats.uid === userId && (stats.mode & writableByOthers) === 0)
}
