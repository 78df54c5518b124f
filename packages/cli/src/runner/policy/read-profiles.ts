import { CliError } from "../../cli-error.ts"
import { type OptionValues, optionValues } from "../../frame/option-values.ts"
import { flowOptions } from "../../settings/flow-options.ts"
import type { ConfigurationEntry, ConfigurationReader } from "../../settings/parse-configuration-nodes.ts"
import { findEntry } from "./find-entry.ts"
import { policyOptions } from "./policy-options.ts"
import { readOptions } from "./read-options.ts"
import type { GivenOptions } from "./runner-policy.ts"

/** A rule whose profiles are read: its node, its entries, and what holds for all of them, the nearest first. */
export interface ProfileSource {
  readonly node: unknown
  readonly entries: readonly ConfigurationEntry[]
  readonly given: readonly GivenOptions[]
}

/**
 * Reads what an allowed job gets. A rule without `profiles` is its own profile, `default`.
 *
 * @throws {CliError} with line and column when one of them lacks something.
 */
export function readProfiles(
  reader: ConfigurationReader,
  { node, entries, given }: ProfileSource,
): ReadonlyMap<string, OptionValues> {
  const list = findEntry(entries, "profiles")
  if (list === undefined) return new Map([["default", complete(reader, node, optionValues(...given))]])
  const profiles = reader.entries(list.value).map(({ name, key, value }) => {
    if (!/^[\w.-]{1,64}$/.test(name)) {
      throw reader.fault(key, "a profile's name is 1 to 64 letters, digits, dots, - and _")
    }
    const own = readOptions(reader, reader.entries(value), policyOptions)
    return [name, complete(reader, key, optionValues(own, ...given))] as const
  })
  if (profiles.length === 0) throw reader.fault(list.key, "there has to be a profile")
  return new Map(profiles)
}

/** What is missing is missing for every job: the owner hears of it, not the first job. */
function complete(reader: ConfigurationReader, node: unknown, options: OptionValues): OptionValues {
  try {
    flowOptions(options)
    return options
  } catch (error) {
    // An option that is there says where by itself.
    if (!(error instanceof CliError) || !error.message.startsWith("Nobody")) throw error
    throw reader.fault(node, error.message.replace(/^N/, "n").replace(/\.$/, ""))
  }
}
