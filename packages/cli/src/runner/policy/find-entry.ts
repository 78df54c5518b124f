import type { ConfigurationEntry } from "../../settings/parse-configuration-nodes.ts"

/** The entry of a name. */
export function findEntry(entries: readonly ConfigurationEntry[], wanted: string): ConfigurationEntry | undefined {
  return entries.find(({ name }) => name === wanted)
}
