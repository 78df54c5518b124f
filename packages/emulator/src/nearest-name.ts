/** The candidate that takes the fewest edits to reach; nothing, when that is more than every third letter. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: countEdits(name.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((left, right) => left.edits - right.edits)
  const [best] = ranked
  return best && best.edits <= name.length / 3 ? best.candidate : undefined
}

/** Letters to insert, delete or replace, counted one prefix of `from` after the other. */
function countEdits(from: string, to: string): number {
  const empty = Array.from({ length: to.length + 1 }, (_, column) => column)
  const last = [...from].reduce<readonly number[]>((above, letter) => nextRow(above, letter, to), empty)
  return last.at(-1) ?? to.length
}

function nextRow(above: readonly number[], letter: string, to: string): readonly number[] {
  const row = [(above[0] ?? 0) + 1]
  for (const [column, other] of [...to].entries()) {
    const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1)
    row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1))
  }
  return row
}
