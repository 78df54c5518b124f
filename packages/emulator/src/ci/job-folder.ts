import { mkdtemp, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A folder of one job, which only its owner can read. */
export interface JobFolder {
  readonly path: string
  /** Writes a file in one step, so that a reader finds the old text or the new one, and gives its path. */
  write(name: string, text: string, mode?: number): Promise<string>
  remove(): Promise<void>
}

const OWNER_ONLY = 0o600

export async function createJobFolder(): Promise<JobFolder> {
  const path = await mkdtemp(join(tmpdir(), "claimbridge-job-"))
  return {
    path,
    async write(name, text, mode = OWNER_ONLY) {
      const file = join(path, name)
      await writeFile(`${file}.new`, text, { mode })
      await rename(`${file}.new`, file)
      return file
    },
    remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  }
}
