import { closeSync, constants, existsSync, fstatSync, openSync, readFileSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { CliError } from "../cli-error.ts"
import type { Io } from "../io.ts"

const maxBytes = 65_536
const writableByAll = 0o002

/** A claimbridge.yaml, unread. */
export interface FoundConfiguration {
  readonly path: string
  readonly text: string
}

/**
 * Finds the claimbridge.yaml that counts: the one that is named, or the nearest from the working folder up to the root
 * of its repository or the home folder. Above them may be files of anybody, as in /tmp.
 *
 * @throws {CliError} when the named one cannot be read, or the file could be another user's work.
 */
export function findConfiguration(
  named: string | undefined,
  { cwd, home }: Pick<Io, "cwd" | "home">,
): FoundConfiguration | undefined {
  if (named === "off") return undefined
  if (named !== undefined) return readSafely(resolve(cwd, named), cwd)
  const path = nearest(cwd, home)
  return path === undefined ? undefined : readSafely(path, cwd)
}

function nearest(cwd: string, home: string | undefined): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, "claimbridge.yaml")
    if (existsSync(path)) return path
    if (folder === home || folder === dirname(folder) || existsSync(join(folder, ".git"))) return undefined
  }
}

function readSafely(path: string, cwd: string): FoundConfiguration {
  const handle = open(path)
  try {
    const danger = dangerOf(handle, cwd)
    if (danger === undefined) return { path, text: readFileSync(handle, "utf8") }
    throw new CliError({ message: `${path} is not read: ${danger}.`, hint: "Mend that, or set --config off." })
  } finally {
    closeSync(handle)
  }
}

function open(path: string): number {
  try {
    // A link could lead to a file whose text would be shown in an error, a pipe would hang; Windows knows neither flag.
    return openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT"
    throw new CliError({
      message: isAbsent ? `There is no file ${path}.` : `${path} is a symbolic link or cannot be read.`,
      hint: "Name another one with --config, or set it to off.",
    })
  }
}

function dangerOf(handle: number, cwd: string): string | undefined {
  const stats = fstatSync(handle)
  if (!stats.isFile()) return "it is no regular file"
  if (stats.size > maxBytes) return "it has over 64 KiB"
  const userId = process.getuid?.()
  if (userId === undefined) return undefined
  if ((stats.mode & writableByAll) !== 0) return "every user may write to it"
  const owners = [userId, 0, statSync(cwd).uid]
  return owners.includes(stats.uid) ? undefined : "it belongs to another user"
}
