import { rmSync } from "node:fs"

/** Removes a file, if there is one. A link is removed, not followed. */
export function removeFile(path: string): void {
  rmSync(path, { force: true })
}
