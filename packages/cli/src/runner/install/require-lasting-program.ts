import { sep } from "node:path"
import { CliError } from "../../cli-error.ts"
import type { Io } from "../../io.ts"

/**
 * Refuses to name a program in hooks that may be gone at the next job.
 *
 * @throws {CliError} when npx has started it.
 */
export function requireLastingProgram({ program }: Pick<Io, "program">): void {
  if (!program.some((path) => path.split(sep).includes("_npx"))) return
  const hint = "npm install --global claimbridge, and run that."
  throw new CliError({
    message: "npx keeps claimbridge in a cache that may be emptied: the hooks would lose it.",
    hint,
  })
}
