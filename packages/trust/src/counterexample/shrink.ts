import type { ClaimChanges } from "../testing/change-claims.ts"
import { compareTrials } from "./compare-trials.ts"
import { smallestTrial } from "./smallest-trial.ts"
import type { Trial, Trials } from "./trials.ts"

/** Takes changes back and tries other values for the rest, for as long as that makes the difference smaller. */
export function shrink(found: Trial, moves: readonly ClaimChanges[], trials: Trials): Trial {
  let best = found
  for (;;) {
    const smaller = smallestTrial(simpler(best.changes, moves).map(trials.attempt))
    if (!smaller || compareTrials(smaller, best) >= 0) return best
    best = smaller
  }
}

function simpler(changes: ClaimChanges, moves: readonly ClaimChanges[]): readonly ClaimChanges[] {
  const entries = Object.entries(changes)
  const fewer = entries.map(([dropped]) => Object.fromEntries(entries.filter(([claim]) => claim !== dropped)))
  const other = moves.filter((move) => Object.keys(move).every((claim) => Object.hasOwn(changes, claim)))
  return [...fewer, ...other, ...other.map((move) => ({ ...changes, ...move }))]
}
