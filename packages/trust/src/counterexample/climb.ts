import { readClaims } from "../explain/request/read-claims.ts"
import type { ClaimChanges } from "../testing/change-claims.ts"
import type { JobRequest } from "../testing/job-request.ts"
import { claimOfKey } from "./claim-of-key.ts"
import { subjectFacts } from "./subject-facts.ts"
import type { Trial, Trials } from "./trials.ts"

/** What a search may combine, and to which end. */
export interface ClimbOptions {
  readonly trials: Trials
  readonly moves: readonly ClaimChanges[]
  readonly request: JobRequest
  /** Index of the statement that is to apply. */
  readonly statement: number
}

/** Changes a job that isn't meant step by step, each time by what brings it nearest, until it gets in or nothing helps. */
export function climb(start: Trial, { trials, moves, request, statement }: ClimbOptions): Trial | undefined {
  let current = start
  while (current.distance > 0) {
    const claims = new Set(current.ways[statement]?.failingKeys.flatMap((key) => claimsBehind(key, request)))
    const helpful = moves.filter((move) => Object.keys(move).some((claim) => claims.has(claim)))
    const next = nearest(current, helpful, { trials, statement })
    if (next === current) return undefined
    current = next
  }
  return current
}

function nearest(
  current: Trial,
  moves: readonly ClaimChanges[],
  { trials, statement }: Pick<ClimbOptions, "trials" | "statement">,
): Trial {
  let best = current
  for (const move of moves) {
    const trial = trials.attempt({ ...current.changes, ...move })
    if (trial?.distance === 0) return trial
    if (trial && distanceOf(trial, statement) < distanceOf(best, statement)) best = trial
  }
  return best
}

function distanceOf({ ways }: Trial, statement: number): number {
  return ways[statement]?.distance ?? Number.POSITIVE_INFINITY
}

function claimsBehind(key: string, request: JobRequest): readonly string[] {
  const claim = claimOfKey(key, request)
  if (claim === "sub") return ["sub", ...subjectFacts(readClaims(request.claims))]
  return claim === undefined ? [] : [claim]
}
