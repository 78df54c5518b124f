/** The claim that a tag of this name is likely to stand for: its namesake, else the only one whose name ends or begins so. */
export function claimForTag(tag: string, claims: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(claims).filter((name) => typeof claims[name] === "string")
  const wanted = tag.toLowerCase()
  if (names.includes(wanted)) return wanted
  return only(names, (name) => name.endsWith(`_${wanted}`)) ?? only(names, (name) => name.startsWith(wanted))
}

function only(names: readonly string[], fits: (name: string) => boolean): string | undefined {
  const [first, ...others] = names.filter(fits)
  return others.length === 0 ? first : undefined
}
