import { mkdir, mkdtemp, readdir, realpath, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Where everything of a job lies, laid out as on GitHub's machines. */
export interface JobFolders {
  /** The one folder that holds the others. */
  readonly root: string
  /** HOME. */
  readonly home: string
  /** GITHUB_WORKSPACE. */
  readonly workspace: string
  /** RUNNER_WORKSPACE. */
  readonly runnerWorkspace: string
  /** RUNNER_TEMP. */
  readonly temp: string
  /** RUNNER_TOOL_CACHE. */
  readonly toolCache: string
}

/** Creates the folders of a job, all empty. */
export async function createJobFolders(repositoryName: string): Promise<JobFolders> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "host-runner-")))
  const work = join(root, "work")
  const runnerWorkspace = join(work, repositoryName)
  const folders = {
    root,
    home: join(root, "home"),
    workspace: join(runnerWorkspace, repositoryName),
    runnerWorkspace,
    temp: join(work, "_temp"),
    toolCache: join(work, "_tool"),
  }
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })))
  return folders
}

/** Removes what lies in a folder, not the folder, and names it. */
export async function emptyFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder)
  await Promise.all(entries.map((entry) => rm(join(folder, entry), { recursive: true, force: true })))
  return entries.toSorted()
}

/** Removes a folder with all it holds. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
