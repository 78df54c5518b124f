import { readdir } from "node:fs/promises"

/** The files below a folder, as paths with slashes, sorted. Leaves out `node_modules`, and folders whose name begins with a dot. */
export async function listFiles(root: string, folder = ""): Promise<readonly string[]> {
  const entries = await readdir(folder === "" ? root : `${root}/${folder}`, { withFileTypes: true })
  const found = entries
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(async (entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`
      if (entry.isFile()) return [path]
      const isOurs = entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith(".")
      return isOurs ? listFiles(root, path) : []
    })
  return (await Promise.all(found)).flat()
}
