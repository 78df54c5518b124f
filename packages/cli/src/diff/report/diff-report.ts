import { countsOf, type DiffFacts } from "./diff-facts.ts"
import { diffMarkdown } from "./diff-markdown.ts"
import { differenceLines } from "./difference-lines.ts"
import { notesOf } from "./notes-of.ts"

/** How a comparison is written. */
export type DiffFormat = "text" | "markdown" | "json"

/** Puts a comparison into words. */
export function diffReport(facts: DiffFacts, format: DiffFormat): string {
  if (format === "json") {
    return JSON.stringify({ isSame: facts.differences.length === 0, ...facts }, undefined, 2)
  }
  return format === "markdown" ? diffMarkdown(facts) : diffText(facts)
}

function diffText(facts: DiffFacts): string {
  const { differences, account, region } = facts
  return [
    `account ${account}, region ${region}: ${countsOf(facts)}.`,
    ...paragraph(differenceLines(differences)),
    ...paragraph(notesOf(facts)),
  ].join("\n")
}

function paragraph(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines]
}
