import { isUtf8 } from "node:buffer"
import type { Stats } from "node:fs"
import { lstat, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { ActionError } from "../failure/action-error.ts"

const ownerOnly = 0o600
const ownerOnlyFolder = 0o700
const maxBytes = 4_194_304

/** A configuration file of AWS as it is found. */
export interface FoundFile {
  /** Absent when there is no file. */
  readonly text: string | undefined
  /** Its permissions, without its type. */
  readonly mode: number
}

/**
 * Reads a configuration file.
 *
 * @throws {ActionError} when it is a link, no file, no UTF-8 text, or over 4 MiB.
 */
export async function readConfigFile(path: string): Promise<FoundFile> {
  const stats = await statsOf(path)
  if (stats === undefined) return { text: undefined, mode: ownerOnly }
  const danger = dangerOf(stats)
  if (danger) throw unusable(path, danger)
  const bytes = await readFile(path)
  if (!isUtf8(bytes) || bytes.includes(0)) throw unusable(path, "is no UTF-8 text, and would be damaged")
  return { text: bytes.toString("utf8"), mode: stats.mode & 0o777 }
}

/** Whether there is a folder at a path, or a link to one. */
export function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

/** Puts a new file in the place of the old one in one step; `draft` is where it is written first, beside it. */
export async function replaceConfigFile(
  path: string,
  { text, mode, draft }: { readonly text: string; readonly mode: number; readonly draft: string },
): Promise<void> {
  await rm(draft, { force: true })
  await writeFile(draft, text, { mode, flag: "wx" })
  await rename(draft, path)
}

/** The first folder on the way to a path that has to be made; nothing when they are all there. */
export async function firstMissingFolder(path: string): Promise<string | undefined> {
  const folder = dirname(path)
  if (await isFolder(folder)) return undefined
  return (await firstMissingFolder(folder)) ?? folder
}

/** Makes the folder of a path, for its owner alone. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: ownerOnlyFolder })
}

/** Removes a file, if it is there. */
export function removeFile(path: string): Promise<void> {
  return rm(path, { force: true })
}

/** Removes the folders from that of a file up to `outermost`, as long as nothing is in them. */
export async function removeMadeFolders(path: string, outermost: string): Promise<void> {
  for (let folder = dirname(path); folder.startsWith(outermost); folder = dirname(folder)) {
    if (
      !(await rmdir(folder).then(
        () => true,
        () => false,
      ))
    )
      return
  }
}

async function statsOf(path: string): Promise<Stats | undefined> {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined
    throw error
  })
}

function dangerOf(stats: Stats): string | undefined {
  if (stats.isSymbolicLink()) return "is a symbolic link"
  if (!stats.isFile()) return "is no regular file"
  return stats.size > maxBytes ? "has over 4 MiB" : undefined
}

function unusable(path: string, danger: string): ActionError {
  return new ActionError({
    message: `The profile is not written, since ${path} ${danger}.`,
    hint: "Put a file of its own there, or set AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE to files that this job may change.",
  })
}
