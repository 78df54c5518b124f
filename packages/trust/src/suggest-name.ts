import { nearestName } from "./nearest-name.ts"

/** What to write in place of an unknown name: the known one that is nearest, or one of them all. */
export function suggestName(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known)
  return nearest ? `Did you mean "${nearest}"?` : `Known are ${known.join(", ")}.`
}
