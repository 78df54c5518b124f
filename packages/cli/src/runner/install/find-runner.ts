import { existsSync, realpathSync } from "node:fs"
import { join, resolve } from "node:path"
import { CliError } from "../../cli-error.ts"
import type { Invocation } from "../../command.ts"
import { requireOwnFolder } from "../files/require-own-folder.ts"
import { type RunnerPlace, runnerPlace } from "../files/runner-place.ts"

const signs = ["run.sh", "run.cmd", ".runner"]

/**
 * The runner that the options name, else that of the working folder.
 *
 * @throws {CliError} when there is none, or one that other users may change.
 */
export function findRunner({ io, options }: Pick<Invocation, "io" | "options">): RunnerPlace {
  const named = resolve(io.cwd, options.text("runner") ?? ".")
  if (!signs.some((name) => existsSync(join(named, name)))) {
    const hint = "Name the folder with run.sh: --runner /home/runner/actions-runner."
    throw new CliError({ message: `${named} is no folder of GitHub's runner.`, hint })
  }
  const folder = realpathSync(named)
  requireOwnFolder(folder)
  return runnerPlace(folder)
}
