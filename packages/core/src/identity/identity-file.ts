import type { Stats } from "node:fs"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { systemCode } from "../errors/system-code.ts"
import { isRecord } from "../is-record.ts"
import { takeTurns } from "./take-turns.ts"

const maxBytes = 1_048_576
const ownerOnly = 0o600
const ownerOnlyFolder = 0o700
const writableByOthers = 0o022

/** A small file that only its owner may write, and that is never seen half written. */
export interface IdentityFile {
  /** The text in it; nothing when there is no file, or one that is far too large. */
  read(): Promise<string>
  /** Puts a new file in the place of the old one, in one step; processes that change it take turns. */
  change(edit: (text: string) => string): Promise<void>
}

/**
 * A file by its path.
 *
 * @throws {ClaimbridgeError} from `read` and `change` `ERR_IDENTITY_CACHE_UNUSABLE` when it is a symbolic link, is another
 *   user's, may be written by others, or cannot be read or written.
 */
export function identityFile(path: string): IdentityFile {
  return {
    read: () => usable(path, () => readSafely(path)),
    change: (edit) => usable(path, () => changeFile(path, edit)),
  }
}

async function usable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof ClaimbridgeError) throw cause
    throw new ClaimbridgeError("ERR_IDENTITY_CACHE_UNUSABLE", { path, reason: systemCode(cause) }, { cause })
  }
}

async function readSafely(path: string): Promise<string> {
  const { constants, promises } = await import("node:fs")
  if (!(await isThere(path))) return ""
  // Between the look and this call the file may have become a link, or a pipe that would hang.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const handle = await promises.open(path, flags)
  try {
    const stats = await handle.stat()
    requireSafe(path, stats)
    return stats.size > maxBytes ? "" : await handle.readFile("utf8")
  } finally {
    await handle.close()
  }
}

async function changeFile(path: string, edit: (text: string) => string): Promise<void> {
  const { mkdir } = await import("node:fs/promises")
  const { dirname } = await import("node:path")
  await isThere(path)
  await mkdir(dirname(path), { recursive: true, mode: ownerOnlyFolder })
  await takeTurns(path, async () => replaceFile(path, edit(await readSafely(path))))
}

async function replaceFile(path: string, text: string): Promise<void> {
  const { rename, rm, writeFile } = await import("node:fs/promises")
  const { randomUUID } = await import("node:crypto")
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, text, { mode: ownerOnly, flag: "wx" })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Whether there is a file; one that is not safe to use is an error. */
async function isThere(path: string): Promise<boolean> {
  const { lstat } = await import("node:fs/promises")
  const stats = await lstat(path).catch((error: unknown) => {
    if (isRecord(error) && error.code === "ENOENT") return undefined
    throw error
  })
  if (stats) requireSafe(path, stats)
  return stats !== undefined
}

function requireSafe(path: string, stats: Stats): void {
  const reason = danger(stats)
  if (reason) throw new ClaimbridgeError("ERR_IDENTITY_CACHE_UNUSABLE", { path, reason })
}

/** Windows has no user ids and modes: there the folder's own permissions count. */
function danger(stats: Stats): string | undefined {
  if (stats.isSymbolicLink()) return "it is a symbolic link"
  if (!stats.isFile()) return "it is no regular file"
  const userId = process.getuid?.()
  if (userId === undefined) return undefined
  if (stats.uid !== userId) return "it belongs to another user"
  return (stats.mode & writableByOthers) === 0 ? undefined : "other users may write to it"
}
