import { mkdirSync, statSync } from "node:fs"
import { CliError } from "../cli-error.ts"

const ownerOnlyFolder = 0o700
const writableByOthers = 0o022

/**
 * Makes the folder of keys and jobs, for this user alone.
 *
 * @throws {CliError} when it cannot be made, or others may write to it: they could change what jobs claim to be.
 */
export function makeStateFolder(path: string): void {
  const hint = "Name another folder with --state, or mend its permissions."
  try {
    mkdirSync(path, { recursive: true, mode: ownerOnlyFolder })
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : ""
    throw new CliError({ message: `The folder ${path} cannot be made${code}.`, hint })
  }
  const userId = process.getuid?.()
  if (userId === undefined) return
  const { mode, uid } = statSync(path)
  const danger = uid !== userId ? "it belongs to another user" : "other users may write to it"
  if (uid === userId && (mode & writableByOthers) === 0) return
  throw new CliError({ message: `The folder ${path} is not used: ${danger}.`, hint })
}
