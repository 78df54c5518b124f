import { lstatSync } from "node:fs"

const writableByOthers = 0o022

/** Why what lies in a folder could be anybody's; nothing when it is this user's or root's alone. */
export function folderFault(folder: string): string | undefined {
  const stats = lstatSync(folder, { throwIfNoEntry: false })
  if (stats === undefined) return `the folder ${folder} does not exist`
  if (stats.isSymbolicLink()) return `the folder ${folder} is a symbolic link`
  if (!stats.isDirectory()) return `${folder} is no folder`
  const userId = process.getuid?.()
  if (userId === undefined) return undefined
  if (stats.uid !== userId && stats.uid !== 0) return `the folder ${folder} belongs to another user`
  return (stats.mode & writableByOthers) === 0 ? undefined : `other users may write to the folder ${folder}`
}
