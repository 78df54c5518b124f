import type { PartDifference } from "../difference.ts"

/** Both sides of a part, as facts. */
export interface Sides {
  readonly there: readonly string[]
  readonly wanted: readonly string[]
}

/** In what a part differs; nothing when it is the same. */
export function partDifference(part: string, { there, wanted }: Sides): readonly PartDifference[] {
  const removed = there.filter((fact) => !wanted.includes(fact))
  const added = wanted.filter((fact) => !there.includes(fact))
  return removed.length + added.length === 0 ? [] : [{ part, removed, added }]
}
