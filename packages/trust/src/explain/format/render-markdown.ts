import type { Line, Section } from "./section.ts"

/** For the summary of a job, or a comment. What is told first are paragraphs, the rest are lists. */
export function renderMarkdown(sections: readonly Section[]): string {
  const blocks = sections.map(({ heading, lines }, index) => {
    const isFirst = index === 0
    const body = lines.map((line) => renderLine(line, isFirst ? "" : "- "))
    return [`${isFirst ? "##" : "###"} ${heading}`, body.join(isFirst ? "\n\n" : "\n")].join("\n\n").trimEnd()
  })
  return blocks.join("\n\n")
}

function renderLine(line: Line, bullet: string): string {
  if (line.kind === "verbatim") return fence(line.texts)
  if (line.kind === "rows") return fence(line.rows.map(({ label, value }) => `${label.padEnd(7)}  ${value}`))
  return line.text.replace(/^ */, bullet && `$&${bullet}`)
}

function fence(lines: readonly string[]): string {
  return ["```text", ...lines, "```"].join("\n")
}
