import type { ConfigurationEntry } from "../../settings/configuration-reader.ts"

/** The entry of a name. */
export function findEntry(entries: readonly ConfigurationEntry[], wanted: string): ConfigurationEntry | undefined {
  return entries.find(({ name }) => name === wanted)
}
