import { CliError } from "../cli-error.ts"

/**
 * Reads a list of tags, and of what they get their values from; `repository` alone stands for `repository=repository`.
 * `origin` is what the user typed.
 *
 * @throws {CliError} when an entry has no name on one side, or a tag is there twice.
 */
export function parsePairs(entries: readonly string[], origin: string): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>()
  for (const entry of entries) {
    const [tag = "", source = tag] = entry.split("=", 2)
    if (tag === "" || source === "" || pairs.has(tag)) {
      const fault = pairs.has(tag) ? "has that tag twice" : "is not <tag>=<claim>"
      throw new CliError({ message: `${origin}: "${entry.slice(0, 60)}" ${fault}.`, hint: "Write repository,sha=sha." })
    }
    pairs.set(tag, source)
  }
  return Object.fromEntries(pairs)
}
