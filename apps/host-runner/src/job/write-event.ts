import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"

/** Writes the payload of the event where GITHUB_EVENT_PATH points to. */
export async function writeEvent(tempFolder: string, payload: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = join(tempFolder, "_github_workflow")
  await mkdir(folder)
  const path = join(folder, "event.json")
  await writeFile(path, JSON.stringify(payload, null, 2))
  return path
}
