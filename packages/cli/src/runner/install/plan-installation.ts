import { existsSync, lstatSync } from "node:fs"
import { join } from "node:path"
import { CliError } from "../../cli-error.ts"
import type { Io } from "../../io.ts"
import { requireOwnFolder } from "../files/require-own-folder.ts"
import type { RunnerPlace } from "../files/runner-place.ts"
import { type RunnerEnvFile, readEnvFile } from "./env-file.ts"
import { withEnvValues } from "./env-text.ts"
import { hookText } from "./hook-text.ts"
import { type HookKind, hookVariables } from "./hook-variables.ts"
import { type Installation, readInstallation } from "./installation.ts"
import { otherHooks } from "./other-hooks.ts"

/** What an installation would write. */
export interface InstallationPlan {
  readonly installation: Installation
  /** Hook files by their paths. */
  readonly hooks: Readonly<Record<string, string>>
  readonly envFile: RunnerEnvFile
  readonly envText: string
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
  const others = otherHooks(place, envFile.text)
  if (wished.others === "refuse") refuseOthers(others)
  const paths = { started: hookPath(place, "started", hook), completed: hookPath(place, "completed", hook) }
  const text = (kind: HookKind): string => hookText(hook, { kind, program, runner: place.folder, policy })
  return {
    installation: {
      version: 1,
      policy,
      hook,
      chained: { ...before?.chained, ...others },
      hadEnvFile: before?.hadEnvFile ?? envFile.exists,
    },
    hooks: { [paths.started]: text("started"), [paths.completed]: text("completed") },
    envFile,
    envText: withEnvValues(envFile.text, {
      [hookVariables.started]: paths.started,
      [hookVariables.completed]: paths.completed,
    }),
  }
}

/** Whether a plan would change nothing. */
export function isInPlace(
  { hooks, envFile, envText }: InstallationPlan,
  read: (path: string) => string | undefined,
): boolean {
  return (
    envFile.text === envText && Object.entries(hooks).every(([path, text]) => existsSync(path) && read(path) === text)
  )
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
