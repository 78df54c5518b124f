import { randomUUID } from "node:crypto"
import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"

/** The kinds of command files, by the part of `GITHUB_…` that names them, and how their files are called. */
const prefixes = {
  path: "add_path_",
  env: "set_env_",
  step_summary: "step_summary_",
  state: "save_state_",
  output: "set_output_",
} as const

/** `path` for GITHUB_PATH and so on. */
export type CommandFileKind = keyof typeof prefixes

/** Fresh, empty files for one step. */
export interface CommandFiles {
  /** Where each kind lies. */
  readonly paths: Readonly<Record<CommandFileKind, string>>
  /** What the step wrote; nothing when it removed the file. */
  read(kind: CommandFileKind): Promise<string>
  remove(): Promise<void>
}

/** Creates a set of command files in the runner's temporary folder. */
export async function createCommandFiles(tempFolder: string): Promise<CommandFiles> {
  const folder = join(tempFolder, "_runner_file_commands")
  const suffix = randomUUID()
  const at = (kind: CommandFileKind) => join(folder, prefixes[kind] + suffix)
  const paths = {
    path: at("path"),
    env: at("env"),
    step_summary: at("step_summary"),
    state: at("state"),
    output: at("output"),
  }

  await mkdir(folder, { recursive: true })
  await Promise.all(Object.values(paths).map((path) => writeFile(path, "")))
  return {
    paths,
    read: (kind) => readFile(paths[kind], "utf8").catch(() => ""),
    remove: async () => {
      await Promise.all(Object.values(paths).map((path) => rm(path, { force: true })))
    },
  }
}
