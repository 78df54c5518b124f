import { dirname } from "node:path"
import { isFolder } from "./is-folder.ts"

/** The first folder on the way to a path that has to be made; nothing when they are all there. */
export async function firstMissingFolder(path: string): Promise<string | undefined> {
  const folder = dirname(path)
  if (await isFolder(folder)) return undefined
  return (await firstMissingFolder(folder)) ?? folder
}
