import type { OptionTable } from "../../command.ts"
import type { ConfigurationEntry, ConfigurationReader } from "../../settings/parse-configuration-nodes.ts"
import type { GivenOptions } from "./runner-policy.ts"

const notSingle = ["when", "profiles"]

/**
 * Reads those entries of a rule or a profile that are options.
 *
 * @throws {CliError} with line and column for one that the table has not.
 */
export function readOptions(
  reader: ConfigurationReader,
  entries: readonly ConfigurationEntry[],
  table: OptionTable,
): GivenOptions {
  const single = entries.filter(({ name }) => !notSingle.includes(name))
  return new Map(single.map((entry) => [entry.name, reader.option(entry, table)] as const))
}
