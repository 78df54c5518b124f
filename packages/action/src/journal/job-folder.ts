import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Machine } from "../machine.ts"
import type { JournalWriter } from "./journal.ts"

/** Makes the step's private folder, below the one that the runner empties after each job. */
export async function makeJobFolder({ env }: Pick<Machine, "env">, { note }: JournalWriter): Promise<string> {
  const folder = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), "claimbridge-"))
  note({ folder })
  return folder
}

/** Removes it, with all that is in it. */
export function removeJobFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}
