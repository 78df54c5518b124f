import { rmSync } from "node:fs"
import type { Invocation } from "../../command.ts"
import { requireOwnFolder } from "../files/require-own-folder.ts"
import { readEnvFile, removeEnvFile, writeEnvFile } from "./env-file.ts"
import { withEnvValues } from "./env-text.ts"
import { findRunner } from "./find-runner.ts"
import { hookVariables } from "./hook-variables.ts"
import { readInstallation } from "./installation.ts"
import { otherHooks } from "./other-hooks.ts"

/** Takes back what `install` did, and nothing else. */
export async function uninstall(invocation: Invocation): Promise<number> {
  const { io, options } = invocation
  const place = findRunner(invocation)
  const installation = readInstallation(place)
  if (installation === undefined) {
    io.stderr.write(`${place.folder} has no hooks of claimbridge.\n`)
    return 0
  }
  requireOwnFolder(place.ours)
  const envFile = readEnvFile(place.folder)
  const { chained, hadEnvFile } = installation
  // Hooks that somebody has put in the place of ours since stay.
  const others = { ...chained, ...otherHooks(envFile.text) }
  const text = withEnvValues(envFile.text, {
    [hookVariables.started]: others.started,
    [hookVariables.completed]: others.completed,
  })
  if (options.flag("dry-run")) {
    io.stderr.write(`Would change ${envFile.path}\nWould remove ${place.ours}\n`)
    return 0
  }
  if (text === "" && !hadEnvFile) removeEnvFile(envFile)
  else writeEnvFile(envFile, text)
  rmSync(place.ours, { recursive: true })
  io.stderr.write(
    `Changed ${envFile.path}\nRemoved ${place.ours}\nRestart the runner's service at once: until then its jobs fail, for their hook is gone. A job that runs now keeps its credentials to its end.\n`,
  )
  return 0
}
