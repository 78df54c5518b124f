const leastLikeness = 0.5

/** The name most like one that there is not; nothing when none is near. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const rated = names.map((known) => ({ known, likeness: likeness(name.slice(0, 60), known) }))
  const [best] = rated.toSorted((one, other) => other.likeness - one.likeness)
  return best !== undefined && best.likeness >= leastLikeness ? best.known : undefined
}

/** From 0 to 1: how little has to be changed to make one of the other. */
function likeness(one: string, other: string): number {
  return 1 - distance(one, other) / Math.max(one.length, other.length, 1)
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, character] of [...one].entries()) {
    const next = [at + 1]
    for (const [column, wanted] of [...other].entries()) {
      const kept = (row[column] ?? 0) + (character === wanted ? 0 : 1)
      next.push(Math.min(kept, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
