/** One digit behind the point: more would promise what an estimate doesn't know. */
export function roundPercent(percent: number): number {
  return Math.round(percent * 10) / 10
}
