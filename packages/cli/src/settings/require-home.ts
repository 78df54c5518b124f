import { CliError } from "../cli-error.ts"
import type { Io } from "../io.ts"

/**
 * The user's home folder, for what can be nowhere else.
 *
 * @throws {CliError} where the user has none.
 */
export function requireHome({ home }: Pick<Io, "home">): string {
  if (home !== undefined) return home
  const hint = "Set HOME to a folder of this user's own."
  throw new CliError({
    message: "This user has no home folder: there is no HOME, and the system has no account.",
    hint,
  })
}
