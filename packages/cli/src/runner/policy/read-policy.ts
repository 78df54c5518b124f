import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs"
import { dirname, isAbsolute, sep } from "node:path"
import { CliError } from "../../cli-error.ts"
import { folderFault } from "../files/folder-fault.ts"
import type { RunnerPolicy } from "./runner-policy.ts"

const maxBytes = 262_144
const writableByOthers = 0o022

/**
 * Reads the policy of a runner. `workFolder` is where the runner checks repositories out: nothing from there is a policy.
 *
 * @throws {CliError} when the file could be somebody else's work, or is wrong.
 */
export async function readPolicy(path: string, workFolder: string): Promise<RunnerPolicy> {
  const fault = placeFault(path, workFolder)
  if (fault !== undefined) throw refused(path, fault)
  const text = readSafely(path)
  const { parsePolicy } = await import("./parse-policy.ts")
  return parsePolicy({ path, text })
}

function placeFault(path: string, workFolder: string): string | undefined {
  if (!isAbsolute(path)) return "its path is not absolute"
  const folder = dirname(path)
  if (isWithin(folder, workFolder)) return "it is where jobs check out their repositories"
  return folderFault(folder)
}

/** Also when a link leads there. */
function isWithin(folder: string, workFolder: string): boolean {
  return `${realPath(folder)}${sep}`.startsWith(`${realPath(workFolder)}${sep}`)
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function readSafely(path: string): string {
  const handle = open(path)
  try {
    const danger = dangerOf(handle)
    if (danger !== undefined) throw refused(path, danger)
    return readFileSync(handle, "utf8")
  } finally {
    closeSync(handle)
  }
}

function open(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch {
    throw refused(path, "it is missing, a symbolic link, or may not be read")
  }
}

/** Windows has no user ids and modes: there the folder's own permissions count. */
function dangerOf(handle: number): string | undefined {
  const stats = fstatSync(handle)
  if (!stats.isFile()) return "it is no regular file"
  if (stats.size > maxBytes) return "it has over 256 KiB"
  const userId = process.getuid?.()
  if (userId === undefined) return undefined
  if ((stats.mode & writableByOthers) !== 0) return "other users may write to it"
  return stats.uid === userId || stats.uid === 0 ? undefined : "it belongs to another user"
}

function refused(path: string, reason: string): CliError {
  const hint = "The policy is the machine owner's: root's best of all, outside the runner's folder, mode 0644."
  return new CliError({ message: `The policy ${path} is not read: ${reason}.`, hint })
}
