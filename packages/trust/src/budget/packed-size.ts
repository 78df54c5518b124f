import type { PackedSize } from "./budget.ts"

/** A guess, wide enough for what was recorded: a tenth, and three points at least. */
const marginShare = 0.1
const leastMargin = 3

/** A percentage with its uncertainty, in whole points. */
export function packedSize(percent: number): PackedSize {
  const margin = percent === 0 ? 0 : Math.max(leastMargin, percent * marginShare)
  return {
    percent: Math.ceil(percent),
    lowPercent: Math.max(0, Math.floor(percent - margin)),
    highPercent: Math.ceil(percent + margin),
  }
}
