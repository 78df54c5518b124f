import { type FSWatcher, watch } from "node:fs"
import { basename, dirname } from "node:path"

/** Editors write in several steps. */
const quietMs = 100

/** Calls back when one of some files has changed and then rested for a moment. Gives what ends it. */
export function watchFiles(files: readonly string[], onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(onChange, quietMs)
  }
  // The folder is watched, since many editors put a new file in the place of the old one.
  const watchers: readonly FSWatcher[] = [...new Set(files.map((file) => dirname(file)))].map((folder) => {
    const names = new Set(files.filter((file) => dirname(file) === folder).map((file) => basename(file)))
    const watcher = watch(folder, (_, name) => {
      if (name === null || names.has(name)) soon()
    })
    // A folder that is gone: reading the file says so.
    return watcher.on("error", soon)
  })
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
