import type { Mutant, MutantFate } from "./mutant.ts"

interface Position {
  readonly line: number
  readonly column: number
}

interface ReportedMutant {
  readonly status: string
  readonly replacement: string
  readonly location: { readonly start: Position; readonly end: Position }
}

interface ReportedFile {
  readonly source: string
  readonly mutants: readonly ReportedMutant[]
}

interface Report {
  readonly files: Readonly<Record<string, ReportedFile>>
}

const fates: Readonly<Record<string, MutantFate>> = {
  Killed: "killed",
  Timeout: "timed out",
  Survived: "survived",
  NoCoverage: "survived",
}

/**
 * The mutants of a Stryker report, without those that never ran.
 *
 * @see https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema
 */
export function parseReport(json: string): Mutant[] {
  const report: unknown = JSON.parse(json)
  if (!isReport(report)) throw new Error("This isn't a report of Stryker's in a form that is known here.")
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.flatMap((mutant) => toMutant(mutant, file, source.split("\n"))),
  )
}

function toMutant({ status, replacement, location }: ReportedMutant, file: string, lines: readonly string[]): Mutant[] {
  const fate = fates[status]
  if (!fate) return []
  const { start, end } = location
  const code = lines[start.line - 1]?.trim() ?? ""
  return [{ file, line: start.line, code, original: cut(lines, start, end), replacement: oneLine(replacement), fate }]
}

/** Lines and columns count from 1; the end is exclusive. */
function cut(lines: readonly string[], start: Position, end: Position): string {
  const touched = lines.slice(start.line - 1, end.line)
  const last = touched.at(-1)?.slice(0, end.column - 1) ?? ""
  return oneLine([...touched.slice(0, -1), last].join("\n").slice(start.column - 1))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}

function isReport(value: unknown): value is Report {
  return isRecord(value) && isRecord(value.files) && Object.values(value.files).every(isReportedFile)
}

function isReportedFile(value: unknown): value is ReportedFile {
  if (!isRecord(value) || typeof value.source !== "string" || !Array.isArray(value.mutants)) return false
  return value.mutants.every(isReportedMutant)
}

function isReportedMutant(value: unknown): value is ReportedMutant {
  if (!isRecord(value) || typeof value.status !== "string" || typeof value.replacement !== "string") return false
  return isRecord(value.location) && isPosition(value.location.start) && isPosition(value.location.end)
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value.line === "number" && typeof value.column === "number"
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
}
