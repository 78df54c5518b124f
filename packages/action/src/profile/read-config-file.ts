import { isUtf8 } from "node:buffer"
import type { Stats } from "node:fs"
import { lstat, readFile } from "node:fs/promises"
import { ActionError } from "../failure/action-error.ts"

const ownerOnly = 0o600
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
