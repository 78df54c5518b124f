import { CliError } from "../cli-error.ts"
import type { GivenOption, OptionValues } from "../frame/option-values.ts"
import type { Io } from "../io.ts"
import { findConfiguration } from "./find-configuration.ts"
import type { Configuration } from "./parse-configuration.ts"

/**
 * Reads the claimbridge.yaml that counts; nothing when there is none. What parses it is loaded when there is one.
 *
 * @throws {CliError} when the file is wrong.
 */
export async function readConfiguration(
  options: OptionValues,
  io: Pick<Io, "cwd" | "home">,
): Promise<Configuration | undefined> {
  const found = findConfiguration(options.text("config"), io)
  if (found === undefined) return undefined
  const { parseConfiguration } = await import("./parse-configuration.ts")
  return parseConfiguration(found)
}

/**
 * What a claimbridge.yaml sets; with a role, what that sets comes first.
 *
 * @throws {CliError} when there is no such role.
 */
export function settingsOf(
  configuration: Configuration | undefined,
  role: string | undefined,
): ReadonlyMap<string, GivenOption> {
  if (role === undefined) return configuration?.options ?? new Map()
  const own = configuration?.roles.get(role)
  if (own) return new Map([...(configuration?.options ?? []), ...own])
  const names = [...(configuration?.roles.keys() ?? [])].join(", ")
  throw new CliError({
    message: `claimbridge.yaml has no role "${role.slice(0, 64)}".`,
    hint:
      configuration === undefined ? "There is no such file: name it with --config." : `It has ${names || "no roles"}.`,
  })
}
