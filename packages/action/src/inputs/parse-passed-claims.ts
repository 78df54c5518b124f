import type { RoleHop } from "@claimbridge/core"
import type { OptionOrigin } from "./option-origin.ts"
import { valueFault } from "./value-fault.ts"

type Tags = NonNullable<RoleHop["tags"]>

/**
 * The tags that a hop passes on, out of entries such as `repository` and `repository=repo`.
 *
 * @throws {InputError} when an entry has another form, or two make the same tag.
 */
export function parsePassedClaims(entries: readonly string[], origin: OptionOrigin): Tags {
  const pairs = entries.filter((entry) => entry !== "").map((entry) => parseEntry(entry, origin))
  const names = new Set<string>()
  for (const [name] of pairs) {
    if (names.has(name.toLowerCase())) throw valueFault({ ...origin, value: name, expected: "given once for each tag" })
    names.add(name.toLowerCase())
  }
  return pairs.every(([name, claim]) => name === claim) ? pairs.map(([name]) => name) : Object.fromEntries(pairs)
}

function parseEntry(entry: string, origin: OptionOrigin): [name: string, claim: string] {
  const [claim = "", name = claim, ...rest] = entry.split("=")
  if (claim !== "" && name !== "" && rest.length === 0) return [name, claim]
  throw valueFault({
    ...origin,
    value: entry,
    expected: "claims such as repository, or repository=repo for another tag",
  })
}
