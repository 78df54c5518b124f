import type { Trial } from "./trials.ts"

/**
 * Orders jobs by how little they differ: none without a claim that all jobs have before the others, then by the number of
 * changed claims, then by the length of their values.
 */
export function compareTrials(one: Trial, other: Trial): number {
  return (
    Number(one.odd) - Number(other.odd) ||
    one.changed.length - other.changed.length ||
    lengthOf(one) - lengthOf(other) ||
    Number(nameOf(one) > nameOf(other)) - Number(nameOf(one) < nameOf(other))
  )
}

function lengthOf({ changed }: Trial): number {
  return changed.reduce((sum, { to }) => sum + (to === undefined ? 0 : `${to}`.length), 0)
}

function nameOf({ changed }: Trial): string {
  return JSON.stringify(changed)
}
