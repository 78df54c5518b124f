import type { BenchResult } from "./bench-result.ts"

/** A table with one row per result: its name, then its measures as `measure value`. */
export function formatResults(results: readonly BenchResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length))
  return results.map((result) => `${result.name.padEnd(width)}  ${formatMeasures(result)}\n`).join("")
}

function formatMeasures({ name: _name, ...measures }: BenchResult): string {
  const present = Object.entries(measures).filter(([, value]) => value !== null)
  return present.map(([measure, value]) => `${measure} ${formatValue(value)}`).join("  ")
}

function formatValue(value: BenchResult[string] | undefined): string {
  if (typeof value !== "number") return String(value)
  const precision = Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 }
  return value.toLocaleString("en-US", precision)
}
