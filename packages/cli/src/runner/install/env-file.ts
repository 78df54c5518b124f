import { isUtf8 } from "node:buffer"
import { lstatSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { CliError } from "../../cli-error.ts"
import { replaceFile } from "../files/replace-file.ts"

const ownerOnly = 0o600

/** The `.env` of a runner. */
export interface RunnerEnvFile {
  readonly path: string
  /** Empty when there is none. */
  readonly text: string
  readonly exists: boolean
  readonly mode: number
}

/**
 * Reads the `.env` of a runner.
 *
 * @throws {CliError} when it is a symbolic link, or no file: what it leads to is not the runner's.
 */
export function readEnvFile(folder: string): RunnerEnvFile {
  const path = join(folder, ".env")
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return { path, text: "", exists: false, mode: ownerOnly }
  if (!stats.isFile()) {
    throw new CliError({ message: `${path} is a symbolic link, or no file.`, hint: "Put a file there, and try again." })
  }
  return { path, text: readText(path), exists: true, mode: stats.mode & 0o777 }
}

/** What is no UTF-8 would come back as something else. */
function readText(path: string): string {
  const bytes = readFileSync(path)
  if (isUtf8(bytes)) return bytes.toString("utf8")
  throw new CliError({ message: `${path} is no text in UTF-8.`, hint: "Save it as UTF-8, and try again." })
}

/** Puts another text in its place, in one step, with the permissions that it had. */
export function writeEnvFile({ path, mode }: RunnerEnvFile, text: string): void {
  replaceFile(path, text, mode)
}

/** Removes it. */
export function removeEnvFile({ path }: RunnerEnvFile): void {
  rmSync(path, { force: true })
}
