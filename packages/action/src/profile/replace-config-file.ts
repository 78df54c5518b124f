import { rename, rm, writeFile } from "node:fs/promises"
import { setTimeout as pause } from "node:timers/promises"

const maxAttempts = 5
const pauseMs = 20

/** Puts a new file in the place of the old one in one step; `draft` is where it is written first, beside it. */
export async function replaceConfigFile(
  path: string,
  { text, mode, draft }: { readonly text: string; readonly mode: number; readonly draft: string },
): Promise<void> {
  await rm(draft, { force: true })
  await writeFile(draft, text, { mode, flag: "wx" })
  for (let attempt = 1; !(await hasReplaced(path, draft, attempt === maxAttempts)); attempt += 1) await pause(pauseMs)
}

/** Windows refuses for the moment in which somebody reads the old file. */
async function hasReplaced(path: string, draft: string, isLast: boolean): Promise<boolean> {
  try {
    await rename(draft, path)
    return true
  } catch (error) {
    if (isLast || !(error instanceof Error && "code" in error && error.code === "EPERM")) throw error
    return false
  }
}
