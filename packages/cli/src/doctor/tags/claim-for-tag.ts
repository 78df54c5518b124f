/** Claims that a job may be without, and that other claims' names end with. */
const optional: ReadonlySet<string> = new Set(["environment"])

/**
 * The claim that a tag of this name is likely to stand for: its namesake, else the only one whose name ends so, else the one
 * whose name begins so and is the stem of all others that do.
 */
export function claimForTag(tag: string, claims: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(claims).filter((name) => typeof claims[name] === "string")
  const wanted = tag.toLowerCase()
  if (names.includes(wanted) || optional.has(wanted)) return wanted
  const ending = names.filter((name) => name.endsWith(`_${wanted}`))
  return ending.length === 1 ? ending[0] : stemOf(names.filter((name) => name.startsWith(wanted)))
}

function stemOf(names: readonly string[]): string | undefined {
  const [shortest = "", ...others] = names.toSorted((one, other) => one.length - other.length)
  return others.every((name) => name.startsWith(`${shortest}_`)) && shortest !== "" ? shortest : undefined
}
