import { lstatSync } from "node:fs"
import { join } from "node:path"
import { CliError } from "../../cli-error.ts"
import type { Io } from "../../io.ts"
import { requireOwnFolder } from "../files/require-own-folder.ts"
import type { RunnerPlace } from "../files/runner-place.ts"
import { type RunnerEnvFile, readEnvFile } from "./env-file.ts"
import { withEnvValues } from "./env-text.ts"
import { hookText } from "./hook-text.ts"
import { type HookKind, hookVariables } from "./hook-variables.ts"
import { type Installation, installationPath, readInstallation } from "./installation.ts"
import { otherHooks } from "./other-hooks.ts"

const ownerOnly = 0o600
const ownerOnlyToRun = 0o700

/** What an installation would write. */
export interface InstallationPlan {
  /** The note of it first, then the hooks, by their paths. */
  readonly files: Readonly<Record<string, PlannedFile>>
  readonly envFile: RunnerEnvFile
  readonly envText: string
}

/** A file of ours. */
export interface PlannedFile {
  readonly text: string
  readonly mode: number
}

/** What the user asked for. */
export interface Wished {
  readonly place: RunnerPlace
  readonly policy: string
  readonly hook: Installation["hook"]
  /** What becomes of other hooks. */
  readonly others: "refuse" | "chain"
}

/**
 * Plans an installation.
 *
 * @throws {CliError} when the runner has other hooks that are not to be called, or its folder is not safe.
 */
export function planInstallation({ program }: Pick<Io, "program">, wished: Wished): InstallationPlan {
  const { place, policy, hook } = wished
  if (lstatSync(place.ours, { throwIfNoEntry: false }) !== undefined) requireOwnFolder(place.ours)
  const before = readInstallation(place)
  const envFile = readEnvFile(place.folder)
  const others = otherHooks(envFile.text)
  if (wished.others === "refuse") refuseOthers(others)
  const paths = { started: hookPath(place, "started", hook), completed: hookPath(place, "completed", hook) }
  const hookFile = (kind: HookKind): PlannedFile => ({
    text: hookText(hook, { kind, program, runner: place.folder, policy }),
    mode: ownerOnlyToRun,
  })
  const installation: Installation = {
    version: 1,
    policy,
    hook,
    chained: { ...before?.chained, ...others },
    hadEnvFile: before?.hadEnvFile ?? envFile.exists,
  }
  return {
    files: {
      [installationPath(place)]: { text: `${JSON.stringify(installation, undefined, 2)}\n`, mode: ownerOnly },
      [paths.started]: hookFile("started"),
      [paths.completed]: hookFile("completed"),
    },
    envFile,
    envText: withEnvValues(envFile.text, {
      [hookVariables.started]: paths.started,
      [hookVariables.completed]: paths.completed,
    }),
  }
}

/** Whether a plan would change nothing. */
export function isInPlace(
  { files, envFile, envText }: InstallationPlan,
  read: (path: string) => string | undefined,
): boolean {
  return envFile.text === envText && Object.entries(files).every(([path, { text }]) => read(path) === text)
}

function hookPath({ ours }: RunnerPlace, kind: HookKind, hook: Installation["hook"]): string {
  return join(ours, `job-${kind}.${hook}`)
}

function refuseOthers({ started, completed }: Installation["chained"]): void {
  const path = started ?? completed
  if (path === undefined) return
  const hint = "--chain calls it too: at the start before ours, at the end after ours. `runner uninstall` puts it back."
  throw new CliError({ message: `The runner has a hook already: ${path}.`, hint })
}
