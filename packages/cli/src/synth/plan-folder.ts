import { join } from "node:path"
import { CliError } from "../cli-error.ts"
import { readIfThere } from "../files/read-if-there.ts"
import { type FolderList, readFolderList } from "./folder-list.ts"
import type { OutputFile } from "./output-file.ts"
import type { OutputFormat } from "./output-format.ts"

/** What a folder should hold. */
export interface FolderContent {
  readonly pool: string
  readonly format: OutputFormat
  readonly files: readonly OutputFile[]
}

/** A file of a folder, next to what the model says. */
export interface FileState {
  readonly name: string
  readonly state: "same" | "changed" | "missing" | "stale"
  /** Whether it is there, and was not made for this model. */
  readonly isForeign: boolean
}

/** What is to be done in a folder. */
export interface FolderPlan {
  /** In the order of the model; those that it doesn't make any more come last. */
  readonly states: readonly FileState[]
  /** The list as it should be. */
  readonly list: FolderList
}

/**
 * Compares a folder with what the model says.
 *
 * @throws {CliError} when the folder is that of another pool's model.
 */
export function planFolder(folder: string, { pool, format, files }: FolderContent): FolderPlan {
  const known = readFolderList(folder)
  if (known !== undefined && known.pool !== pool) throw otherPool(folder, known.pool)
  const own = new Set(known?.files[format])
  const names = files.map(({ name }) => name)
  const made = files.map(({ name, text }) => {
    const state = stateOf(readIfThere(join(folder, name)), text)
    return { name, state, isForeign: state === "changed" && !own.has(name) }
  })
  const stale = [...own]
    .filter((name) => !names.includes(name) && readIfThere(join(folder, name)) !== undefined)
    .map((name) => ({ name, isForeign: false, state: "stale" }) as const)
  return { states: [...made, ...stale], list: { pool, files: { ...known?.files, [format]: names } } }
}

function stateOf(there: string | undefined, wanted: string): FileState["state"] {
  if (there === undefined) return "missing"
  return there === wanted ? "same" : "changed"
}

function otherPool(folder: string, pool: string): CliError {
  return new CliError({ message: `${folder} has the files of the pool ${pool}.`, hint: "Name another folder." })
}
