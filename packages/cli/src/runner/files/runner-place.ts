import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"

/** Where things of one runner are. */
export interface RunnerPlace {
  /** The runner's own folder, with `run.sh`. */
  readonly folder: string
  /** Ours in it: hooks, what was installed, the journals of jobs. */
  readonly ours: string
  /** A journal for each job that runs. */
  readonly jobs: string
  /** Where jobs check out their repositories. */
  readonly work: string
}

/** The places of the runner in a folder. */
export function runnerPlace(folder: string): RunnerPlace {
  const ours = join(folder, ".claimbridge")
  return { folder, ours, jobs: join(ours, "jobs"), work: resolve(folder, workFolderOf(folder)) }
}

/** As `config.sh` was told; `_work` when nobody knows. */
function workFolderOf(folder: string): string {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(folder, ".runner"), "utf8").replace(/^\uFEFF/, ""))
    const isRecord = typeof settings === "object" && settings !== null
    return isRecord && "workFolder" in settings && typeof settings.workFolder === "string"
      ? settings.workFolder
      : "_work"
  } catch {
    return "_work"
  }
}
