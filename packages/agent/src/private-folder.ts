import { lstatSync, mkdirSync } from "node:fs"

const ownerOnly = 0o700
const writableByOthers = 0o022

/** Makes a folder for its owner alone, if it is not there. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: ownerOnly })
}

/** Why files in a folder cannot be trusted; nothing when they can. Windows has no user ids and modes. */
export function folderDanger(folder: string): string | undefined {
  const stats = lstatSync(folder, { throwIfNoEntry: false })
  if (stats === undefined) return "it does not exist"
  if (stats.isSymbolicLink()) return "it is a symbolic link"
  if (!stats.isDirectory()) return "it is no folder"
  const userId = process.getuid?.()
  if (userId === undefined) return undefined
  if (stats.uid !== userId) return "it belongs to another user"
  return (stats.mode & writableByOthers) === 0 ? undefined : "other users may write to it"
}
