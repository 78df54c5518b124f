/** The tag that a mapping makes of a claim. */
export function tagOfClaim(mapping: Readonly<Record<string, string>>, claim: string): string | undefined {
  return Object.keys(mapping).find((tag) => mapping[tag] === claim)
}
