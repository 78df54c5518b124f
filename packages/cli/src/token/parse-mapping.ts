import { CliError } from "../cli-error.ts"

/**
 * Reads a mapping of tags to claims; `repository` alone stands for `repository=repository`.
 *
 * @throws {CliError} when an entry has no name on one side, or a tag is there twice.
 */
export function parseMapping(entries: readonly string[]): Readonly<Record<string, string>> {
  const mapping = new Map<string, string>()
  for (const entry of entries) {
    const [tag = "", claim = tag] = entry.split("=", 2)
    if (tag === "" || claim === "" || mapping.has(tag)) {
      const fault = mapping.has(tag) ? "has that tag twice" : "is not <tag>=<claim>"
      throw new CliError({ message: `--mapping: "${entry.slice(0, 60)}" ${fault}.`, hint: "Write repository,sha=sha." })
    }
    mapping.set(tag, claim)
  }
  return Object.fromEntries(mapping)
}
