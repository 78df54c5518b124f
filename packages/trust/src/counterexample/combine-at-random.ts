import type { ClaimChanges } from "../testing/change-claims.ts"
import { seededRandom } from "./seeded-random.ts"
import type { Trial, Trials } from "./trials.ts"

/** What is combined, and how often. */
export interface RandomOptions {
  readonly trials: Trials
  readonly moves: readonly ClaimChanges[]
  readonly seed: number
  readonly rounds: number
}

/** Changes jobs that aren't meant in up to three more ways at once: for what no single step brings nearer. */
export function combineAtRandom(
  starts: readonly Trial[],
  { trials, moves, seed, rounds }: RandomOptions,
): Trial | undefined {
  const random = seededRandom(seed)
  const anyOf = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  for (let round = 0; round < rounds; round++) {
    const start = Object.entries(anyOf(starts)?.changes ?? {})
    const count = 1 + Math.floor(random() * 3)
    const more = Array.from({ length: count }, () => Object.entries(anyOf(moves) ?? {}))
    const trial = trials.attempt(Object.fromEntries([...start, ...more.flat()]))
    if (trial?.distance === 0) return trial
  }
  return undefined
}
