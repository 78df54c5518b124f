import { readFile } from "node:fs/promises"
import type { JobSettings } from "./job-settings.ts"

/**
 * Reads what the main step left for the processes of its job.
 *
 * @throws {TypeError} when it is gone.
 */
export async function readJobSettings(path: string): Promise<JobSettings> {
  try {
    return JSON.parse(await readFile(path, "utf8"))
  } catch {
    throw new TypeError(`the settings of this job are gone: ${path}. The profile was made for a job that has ended.`)
  }
}
