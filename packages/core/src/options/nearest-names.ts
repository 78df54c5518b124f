const most = 3
const leastLikeness = 0.3

/** The names most like a mistyped one, by the pairs of letters that they share; the most alike first. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const rated = names.map((name) => ({ name, likeness: likeness(typed, name) }))
  const near = rated.filter(({ likeness }) => likeness >= leastLikeness).sort((a, b) => b.likeness - a.likeness)
  return near.slice(0, most).map(({ name }) => name)
}

/** 0 for nothing in common, 1 for the same name but for case and group. */
function likeness(one: string, other: string): number {
  const [ones, others] = [letterPairs(one), letterPairs(other)]
  const shared = [...ones].filter((pair) => others.has(pair)).length
  return (2 * shared) / (ones.size + others.size || 1)
}

function letterPairs(name: string): Set<string> {
  const letters = name.slice(name.lastIndexOf(".") + 1).toLowerCase()
  return new Set(Array.from({ length: Math.max(letters.length - 1, 0) }, (_, at) => letters.slice(at, at + 2)))
}
