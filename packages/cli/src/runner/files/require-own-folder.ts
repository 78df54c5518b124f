import { CliError } from "../../cli-error.ts"
import { folderFault } from "./folder-fault.ts"

/**
 * Refuses a folder in which somebody else could put something in the place of a file.
 *
 * @throws {CliError} which says who could.
 */
export function requireOwnFolder(folder: string): void {
  const fault = folderFault(folder)
  if (fault === undefined) return
  const hint = `It has to belong to the user that the runner runs as, who also runs this command. Then: chmod go-w ${folder}.`
  throw new CliError({ message: `Hooks are not safe there: ${fault}.`, hint })
}
