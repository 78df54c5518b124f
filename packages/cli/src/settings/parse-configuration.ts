import type { GivenOption } from "../frame/option-values.ts"
import type { FoundConfiguration } from "./find-configuration.ts"
import { parseConfigurationNodes } from "./parse-configuration-nodes.ts"
import { repositoryOptions, roleOptions } from "./repository-options.ts"
import { unknownKey } from "./unknown-key.ts"

/** A claimbridge.yaml, read. */
export interface Configuration {
  readonly options: ReadonlyMap<string, GivenOption>
  /** By their names. */
  readonly roles: ReadonlyMap<string, ReadonlyMap<string, GivenOption>>
}

const hint = "The README of claimbridge shows what claimbridge.yaml looks like."

/**
 * Reads a claimbridge.yaml.
 *
 * @throws {CliError} with line and column when it is no YAML, or sets what it may not set.
 */
export function parseConfiguration(found: FoundConfiguration): Configuration {
  const reader = parseConfigurationNodes(found, { hint, unknown: unknownKey })
  const options = new Map<string, GivenOption>()
  const roles = new Map<string, ReadonlyMap<string, GivenOption>>()
  for (const entry of reader.entries(reader.root)) {
    if (entry.name !== "roles") {
      options.set(entry.name, reader.option(entry, repositoryOptions))
      continue
    }
    for (const role of reader.entries(entry.value)) {
      if (!/^[\w.-]{1,64}$/.test(role.name)) {
        throw reader.fault(role.key, "a role's name is 1 to 64 letters, digits, dots, - and _")
      }
      const given = reader.entries(role.value).map((one) => [one.name, reader.option(one, roleOptions)] as const)
      roles.set(role.name, new Map(given))
    }
  }
  return { options, roles }
}
