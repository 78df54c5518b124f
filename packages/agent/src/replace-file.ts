import { chmodSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { isRecord } from "./is-record.ts"
import type { AgentRuntime } from "./runtime.ts"

const maxAttempts = 5
const pauseMs = 20

/** What a file is replaced with. */
export interface Replacement {
  readonly text: string
  /** Who may do what, whatever the umask says. */
  readonly mode: number
}

/** Puts a file in the place of what is there, in one step. A link is replaced, not followed. */
export async function replaceFile(
  path: string,
  { text, mode }: Replacement,
  { pause }: Pick<AgentRuntime, "pause">,
): Promise<void> {
  const draft = `${path}.${crypto.randomUUID()}.tmp`
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: "wx" })
    if (mode !== 0o600) chmodSync(draft, mode)
    for (let attempt = 1; !hasReplaced(path, draft, attempt === maxAttempts); attempt += 1) await pause(pauseMs)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** Windows refuses for the moment in which somebody reads the old file. */
function hasReplaced(path: string, draft: string, isLast: boolean): boolean {
  try {
    renameSync(draft, path)
    return true
  } catch (error) {
    if (isLast || !isRecord(error) || error.code !== "EPERM") throw error
    return false
  }
}
