import { closeSync, constants, fstatSync, lstatSync, openSync, renameSync, writeSync } from "node:fs"

const ownerOnly = 0o600
const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

/**
 * Adds a line to a file of this user, which is made with mode 0600. One of `maxBytes` is put aside as `.1` first, in the
 * place of the one before. A link, or another user's file, is left alone, and what cannot be written is lost.
 */
export function appendLine(path: string, line: string, maxBytes: number): void {
  try {
    if ((lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) >= maxBytes) renameSync(path, `${path}.1`)
    const handle = openSync(path, flags | (constants.O_NONBLOCK ?? 0), ownerOnly)
    try {
      if (isOwn(handle)) writeSync(handle, line)
    } finally {
      closeSync(handle)
    }
  } catch {
    // A full disk is no reason to fail a job.
  }
}

function isOwn(handle: number): boolean {
  const stats = fstatSync(handle)
  return stats.isFile() && (process.getuid === undefined || stats.uid === process.getuid())
}
