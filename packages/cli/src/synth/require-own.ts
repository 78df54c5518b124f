import { join } from "node:path"
import { CliError } from "../cli-error.ts"
import type { FolderPlan } from "./plan-folder.ts"

/**
 * Sees to it that nothing of somebody else's is replaced.
 *
 * @throws {CliError} when a file is there that wasn't made.
 */
export function requireOwn(folder: string, { states }: FolderPlan): void {
  const foreign = states.filter(({ isForeign }) => isForeign).map(({ name }) => join(folder, name))
  if (foreign.length === 0) return
  const [are, them] = foreign.length === 1 ? ["is", "it"] : ["are", "them"]
  throw new CliError({
    message: `${foreign.join(", ")} ${are} there already, and claimbridge did not make ${them}.`,
    hint: `Name another folder, or use --force to replace ${them}.`,
  })
}
