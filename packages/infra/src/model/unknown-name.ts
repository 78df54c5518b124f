import { nearestName } from "./nearest-name.ts"

/** What to do about a name that isn't known: the nearest of those that are, or all of them. */
export function unknownName(name: string, known: readonly string[]): string {
  const nearest = known.find((each) => each.endsWith(`/${name}`)) ?? nearestName(name, known)
  if (nearest !== undefined) return `Did you mean ${nearest}`
  return known.length === 0 ? "There are none" : `There are ${known.join(", ")}`
}
