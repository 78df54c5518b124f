/** The candidate that takes the fewest edits to reach, unless all of them are far away. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, edits: countEdits(name, candidate) }))
  const [best] = ranked.toSorted((one, other) => one.edits - other.edits)
  return best && best.edits <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : undefined
}

function countEdits(from: string, to: string): number {
  const start = Array.from({ length: to.length + 1 }, (_, index) => index)
  const last = Array.from(from).reduce((above, letter, row) => nextRow(above, { letter, row, to }), start)
  return last.at(-1) ?? to.length
}

interface Row {
  readonly letter: string
  readonly row: number
  readonly to: string
}

function nextRow(above: readonly number[], { letter, row, to }: Row): number[] {
  const current = [row + 1]
  for (const [index, other] of Array.from(to).entries()) {
    const [diagonal = 0, over = 0, left = 0] = [above[index], above[index + 1], current[index]]
    current.push(Math.min(diagonal + (letter === other ? 0 : 1), over + 1, left + 1))
  }
  return current
}
