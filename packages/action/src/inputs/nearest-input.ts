import { inputNames } from "./input-names.ts"

const leastLikeness = 0.6

/** The input most like a name that action.yml does not know; nothing when none is near. */
export function nearestInput(name: string): string | undefined {
  const rated = inputNames.map((known) => ({ known, likeness: likeness(name, known) }))
  const [best] = rated.toSorted((one, other) => other.likeness - one.likeness)
  return best !== undefined && best.likeness >= leastLikeness ? best.known : undefined
}

/** From 0 to 1: how many pairs of neighboring characters two names share. */
function likeness(one: string, other: string): number {
  const [ones, others] = [pairsOf(one), pairsOf(other)]
  const shared = [...ones].filter((pair) => others.has(pair)).length
  return (2 * shared) / (ones.size + others.size || 1)
}

function pairsOf(name: string): Set<string> {
  return new Set(Array.from({ length: Math.max(name.length - 1, 0) }, (_, at) => name.slice(at, at + 2)))
}
