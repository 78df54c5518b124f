import { join } from "node:path"
import { CliError } from "../cli-error.ts"
import { readIfThere } from "../files/read-if-there.ts"
import { isRecord } from "../trust/source/is-record.ts"
import type { OutputFormat } from "./output-format.ts"

/** The file of a folder that says which of the others were made. */
export const listName = "claimbridge-synth.json"

/** Which files of a folder were made, and of which pool's model. */
export interface FolderList {
  readonly pool: string
  readonly files: Readonly<Partial<Record<OutputFormat, readonly string[]>>>
}

/**
 * Reads the list of a folder; nothing when there is none.
 *
 * @throws {CliError} when it isn't one.
 */
export function readFolderList(folder: string): FolderList | undefined {
  const path = join(folder, listName)
  const text = readIfThere(path)
  if (text === undefined) return undefined
  const value = parse(text)
  if (isFolderList(value)) return value
  throw new CliError({
    message: `${path} is no list of files.`,
    hint: "Restore it, or remove it and use --force once.",
  })
}

export function folderListText({ pool, files }: FolderList): string {
  const sorted = Object.fromEntries(Object.entries(files).toSorted(([one], [other]) => one.localeCompare(other)))
  return `${JSON.stringify({ madeBy: "claimbridge synth", pool, files: sorted }, undefined, 2)}\n`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isFolderList(value: unknown): value is FolderList {
  if (!isRecord(value) || typeof value.pool !== "string" || !isRecord(value.files)) return false
  const { pool } = value
  return Object.entries(value.files).every(
    ([format, names]) =>
      Array.isArray(names) && names.every((name) => typeof name === "string" && isMade(name, { format, pool })),
  )
}

/** Who writes a list may name what is made of this pool's model, and so may be removed, and nothing else. */
function isMade(name: string, { format, pool }: { readonly format: string; readonly pool: string }): boolean {
  if (format === "policies") return /^\d{12}\/[\w+=,.@-]+\.json$/.test(name)
  const ending = format === "terraform" ? ".tf.json" : ".yaml"
  return name.startsWith(pool) && name.endsWith(ending) && /^[\w-]*$/.test(name.slice(pool.length, -ending.length))
}
