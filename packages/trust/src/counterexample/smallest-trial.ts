import { compareTrials } from "./compare-trials.ts"
import type { Trial } from "./trials.ts"

/** The trial that gets in and differs least. */
export function smallestTrial(trials: readonly (Trial | undefined)[]): Trial | undefined {
  const allowed = trials.filter((trial) => trial !== undefined).filter(({ distance }) => distance === 0)
  return allowed.toSorted(compareTrials)[0]
}
