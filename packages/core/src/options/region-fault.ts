/** Says what was expected of a region, or nothing when it may be one. */
export function regionFault(region: unknown): string | undefined {
  const isRegion = typeof region === "string" && /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(region)
  return isRegion ? undefined : "it must be a region such as eu-west-1"
}
