import { rmSync } from "node:fs"
import { join } from "node:path"
import { writeFiles } from "../files/write-files.ts"
import type { Io } from "../io.ts"
import { folderListText, listName } from "./folder-list.ts"
import type { OutputFile } from "./output-file.ts"
import type { FolderPlan } from "./plan-folder.ts"

/** The files of a model, and what is to be done for them. */
export interface FolderChange {
  readonly files: readonly OutputFile[]
  readonly plan: FolderPlan
}

/** Makes a folder hold what the model says: what isn't made any more is removed, if the list says that it was made. */
export function writeFolder(io: Pick<Io, "onSignal">, folder: string, { files, plan }: FolderChange): void {
  const changed = plan.states.filter(({ state }) => state === "changed" || state === "missing").map(({ name }) => name)
  const list = { name: listName, text: folderListText(plan.list) }
  const written = [...files.filter(({ name }) => changed.includes(name)), list]
  writeFiles(
    io,
    written.map(({ name, text }) => ({ path: join(folder, name), text })),
  )
  for (const { name, state } of plan.states) if (state === "stale") rmSync(join(folder, name), { force: true })
}
