import { visible } from "../../trust/visible.ts"
import { countsOf, type DiffFacts } from "./diff-facts.ts"
import { differenceLines } from "./difference-lines.ts"
import { notesOf } from "./notes-of.ts"

/** A comparison for a pull request. */
export function diffMarkdown(facts: DiffFacts): string {
  const { differences, model, account, region } = facts
  const lines = differenceLines(differences)
  const fence = "`".repeat(longestRun(lines.join("\n")) + 3)
  return [
    `**${code(model)}, account ${account}, region ${region}:** ${countsOf(facts)}.`,
    ...(lines.length === 0 ? [] : ["", `${fence}diff`, ...lines, fence]),
    ...notesOf(facts).flatMap((note) => ["", `> ${note}`]),
  ].join("\n")
}

/** How many backticks stand in a row. */
function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

function code(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1)
  return `${fence}${visible(text)}${fence}`
}
