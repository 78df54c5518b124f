import { type Finding, formatFindings, formatSarif, type Severity } from "@claimbridge/trust/lint"
import { visible } from "../visible.ts"
import type { Linted, PlacedFinding } from "./linted.ts"

/** How findings are written. */
export type LintFormat = "text" | "markdown" | "json" | "sarif"

/** Puts what was linted into one text. */
export function lintReport(linted: readonly Linted[], format: LintFormat): string {
  if (format === "json") return JSON.stringify({ documents: linted.map(documentData) }, undefined, 2)
  if (format === "sarif") return sarif(linted)
  if (format === "markdown") return [...linted.filter(hasFindings).map(markdownOf), summary(linted)].join("\n\n")
  return [...linted.filter(hasFindings).flatMap(textOf), summary(linted)].join("\n\n")
}

function hasFindings({ findings }: Linted): boolean {
  return findings.length > 0
}

function documentData({ source, name, kind, place, findings }: Linted): object {
  const placed = findings.map(({ finding, place: { line, column } }) => ({ ...finding, line, column }))
  return { file: source.name, name, kind, ...place, findings: placed }
}

function textOf({ source, name, findings }: Linted): readonly string[] {
  return findings.map(
    ({ finding, place: { line, column } }) =>
      `${visible(source.name)}:${line}:${column} ${visible(name)}\n${blockOf(finding)}`,
  )
}

/** The words for one finding, without the line that counts them. */
function blockOf(finding: Finding): string {
  return formatFindings([finding]).split("\n\n")[0] ?? ""
}

function markdownOf({ source, name, findings }: Linted): string {
  const title = `### ${escapeMarkdown(visible(`${source.name}: ${name}`))}`
  const blocks = findings.map(({ finding }) => formatFindings([finding], { format: "markdown" }).split("\n\n")[0])
  return [title, blocks.join("\n")].join("\n\n")
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, "\\$&")
}

function summary(linted: readonly Linted[]): string {
  const severities: readonly Severity[] = ["error", "warning", "note"]
  const found = linted.flatMap(({ findings }) => findings)
  const counts = severities.flatMap((severity) => {
    const count = found.filter(({ finding }) => finding.severity === severity).length
    return count === 0 ? [] : [counted(count, severity)]
  })
  const what = (["policy", "pool"] as const).flatMap((kind) => {
    const count = linted.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [counted(count, kind)]
  })
  return `${counts.length === 0 ? "Nothing found" : counts.join(", ")} in ${what.join(" and ")}.`
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.replace(/y$/, "ie").concat("s")}`
}

/** Trust knows the lines of policies in JSON; here, every text has some. Regions stand in the order of the findings. */
function sarif(linted: readonly Linted[]): string {
  const placed = linted.flatMap(({ findings }) => findings)
  const regions = placed.map(({ place: { line, column } }: PlacedFinding) => ({ startLine: line, startColumn: column }))
  const log = formatSarif(
    linted.map(({ source, findings }) => ({ uri: source.name, findings: findings.map(({ finding }) => finding) })),
  )
  return JSON.stringify(
    JSON.parse(log, (key, value: unknown) => (key === "region" ? regions.shift() : value)),
    undefined,
    2,
  )
}
