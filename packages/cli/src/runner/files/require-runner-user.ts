import { lstatSync } from "node:fs"
import { CliError } from "../../cli-error.ts"
import type { RunnerPlace } from "./runner-place.ts"

/**
 * Refuses to install for a runner of another user, who could not read what is this user's alone.
 *
 * @throws {CliError} when the work folder belongs to somebody else.
 */
export function requireRunnerUser({ work }: Pick<RunnerPlace, "work">): void {
  const owner = lstatSync(work, { throwIfNoEntry: false })?.uid
  const userId = process.getuid?.()
  if (owner === undefined || userId === undefined || owner === userId) return
  throw new CliError({
    message: `The runner works as another user, number ${owner}, to whom ${work} belongs: it could not run hooks of this one.`,
    hint: "Run this as the user that the runner runs as: sudo -u runner claimbridge runner install.",
  })
}
