import { randomUUID } from "node:crypto"
import { chmodSync, renameSync, rmSync, writeFileSync } from "node:fs"

/** Puts a file in the place of what is there, in one step. A link is replaced, not followed. */
export function replaceFile(path: string, text: string, mode: number): void {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    writeFileSync(draft, text, { mode, flag: "wx" })
    // Whatever the umask has taken away.
    chmodSync(draft, mode)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
