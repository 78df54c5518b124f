/** One measurement: a name and numbers whose names carry their unit (`perSecond`, `startupMs`, `ratio`). */
export interface BenchResult {
  readonly name: string
  readonly [measure: string]: string | number | boolean | null
}
