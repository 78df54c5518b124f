import { cp } from "node:fs/promises"
import { basename, join } from "node:path"

const leftBehind = new Set([".git", "node_modules"])

/** Copies the repository into the workspace, as far as `paths` go, without `.git` and `node_modules`. */
export async function checkOut(repository: string, workspace: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await cp(join(repository, path), join(workspace, path), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => source === repository || !leftBehind.has(basename(source)),
    })
  }
}
