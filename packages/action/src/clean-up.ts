import { stopEndpoint } from "./delivery/stop-endpoint.ts"
import { removeJobFolder } from "./journal/job-folder.ts"
import { type Journal, readJournal } from "./journal/journal.ts"
import type { Machine } from "./machine.ts"
import { leaveFile, removeProfile } from "./profile/remove-profile.ts"

/** The post step: undoes exactly what the main step noted, whatever became of the job. Says whether all of it went. */
export async function cleanUp({ env, runner }: Machine): Promise<boolean> {
  const { variables, ...changes } = readJournal(runner)
  const failures = await undo(changes)
  // A variable of the official action: composite actions whose steps end later still read what was set.
  const kept = env.AWS_SKIP_CLEANUP_STEP === "true"
  for (const [name, before] of kept ? [] : Object.entries(variables)) runner.exportVariable(name, before)
  for (const message of failures) runner.warning({ title: "Something is left behind", message })
  return failures.length === 0
}

async function undo({ blocks, files, endpoint, folder }: Omit<Journal, "variables">): Promise<readonly string[]> {
  const failures: string[] = []
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    await work().catch((error: unknown) => {
      failures.push(`${what}: ${error instanceof Error ? error.message : "unknown failure"}`)
    })
  }
  if (endpoint) await attempt("the credentials endpoint", () => stopEndpoint(endpoint))
  for (const block of blocks.toReversed()) await attempt(block.path, () => removeProfile(block))
  for (const [path, made] of Object.entries(files)) await attempt(path, () => leaveFile(path, made))
  if (folder !== undefined) await attempt(folder, () => removeJobFolder(folder))
  return failures
}
