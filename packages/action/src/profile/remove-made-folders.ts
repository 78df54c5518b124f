import { rmdir } from "node:fs/promises"
import { dirname } from "node:path"

/** Removes the folders from that of a file up to `outermost`, as long as nothing is in them. */
export async function removeMadeFolders(path: string, outermost: string): Promise<void> {
  const folder = dirname(path)
  if (folder.startsWith(outermost) && (await hasRemoved(folder))) await removeMadeFolders(folder, outermost)
}

function hasRemoved(folder: string): Promise<boolean> {
  return rmdir(folder).then(
    () => true,
    () => false,
  )
}
