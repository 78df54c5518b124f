import { escapeUnseen } from "../escape-unseen.ts"
import type { Finding, Severity } from "./finding.ts"
import { findingText } from "./finding-text.ts"

/** Options of `formatFindings`. */
export interface FormatFindingsOptions {
  /** `text` for a terminal, `markdown` for a job summary. Default: `text`. */
  readonly format?: "text" | "markdown"
}

/**
 * Puts findings into sentences: what was found and where, what it means, and what to write instead.
 *
 * Ends without a line break. Values of the policy stand in it, so keep it as carefully as the policy.
 *
 * @example
 * ```ts
 * import { formatFindings, lintPool } from "@claimbridge/trust/lint"
 *
 * const findings = lintPool({ allowUnauthenticatedIdentities: true })
 * process.stdout.write(`${formatFindings(findings, { format: "markdown" })}\n`)
 * ```
 */
export function formatFindings(findings: readonly Finding[], { format = "text" }: FormatFindingsOptions = {}): string {
  const blocks = findings.map(format === "text" ? textBlock : markdownBlock)
  return [...blocks, summary(findings)].join("\n\n")
}

function textBlock(finding: Finding): string {
  const { message, risk, fix } = findingText(finding)
  return [
    `${finding.severity} ${finding.code}${place(finding, (path) => path)}`,
    `  ${message}`,
    `  Risk: ${risk}`,
    `  Fix:  ${fix}`,
    `  See:  ${finding.docs}`,
  ].join("\n")
}

function markdownBlock(finding: Finding): string {
  const { message, risk, fix } = findingText(finding)
  const heading = `**${finding.severity}** [\`${finding.code}\`](${finding.docs})${place(finding, asCode)}`
  return [`- ${heading}`, escaped(message), `*Risk:* ${escaped(risk)}`, `*Fix:* ${escaped(fix)}`].join("\n  <br>")
}

function place({ path }: Finding, style: (path: string) => string): string {
  return path === "" ? "" : ` at ${style(escapeUnseen(path))}`
}

/** Longer fences than any in the text keep it from ending the code. */
function asCode(text: string): string {
  const fence = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1)
  return `${fence}${text}${fence}`
}

function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, "\\$&").replace(/\s+/g, " ")
}

function summary(findings: readonly Finding[]): string {
  const counts = (["error", "warning", "note"] as const).flatMap((severity) => count(findings, severity))
  return counts.length === 0 ? "Nothing found." : `${counts.join(", ")}.`
}

function count(findings: readonly Finding[], severity: Severity): readonly string[] {
  const { length } = findings.filter((finding) => finding.severity === severity)
  return length === 0 ? [] : [`${length} ${severity}${length === 1 ? "" : "s"}`]
}
