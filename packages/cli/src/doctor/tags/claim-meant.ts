/** The claim that somebody meant who wrote one that the token has not: in other letter case, or with one letter wrong. */
export function claimMeant(claim: string, claims: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(claims).filter((name) => typeof claims[name] === "string")
  if (names.includes(claim)) return undefined
  return names.find((name) => name === claim.toLowerCase()) ?? names.find((name) => isOneSlip(name, claim))
}

/** A letter too many, too few, or another one. */
function isOneSlip(name: string, written: string): boolean {
  const [long, short] = name.length > written.length ? [name, written] : [written, name]
  const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1)
  return [...long].some((_, at) => {
    const rest = without(long, at)
    return rest === short || rest === without(short, at)
  })
}
