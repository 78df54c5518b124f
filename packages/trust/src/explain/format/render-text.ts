import type { Line, Row, Section } from "./section.ts"

export interface TextOptions {
  readonly color: boolean
  readonly width: number
}

const colors = { good: 32, bad: 31, strong: 1, dim: 2 }

type Paint = (text: string, color: keyof typeof colors) => string

/** As lines for a terminal. */
export function renderText(sections: readonly Section[], { color, width }: TextOptions): string {
  const paint: Paint = (text, name) => (color ? `\u001b[${colors[name]}m${text}\u001b[0m` : text)
  const blocks = sections.map(({ heading, tone, lines }) =>
    [paint(heading, tone ?? "strong"), ...lines.flatMap((line) => renderLine(line, width, paint))].join("\n"),
  )
  return blocks.join("\n\n")
}

function renderLine(line: Line, width: number, paint: Paint): readonly string[] {
  if (line.kind === "rows") return line.rows.map((row) => renderRow(row, paint))
  if (line.kind === "verbatim") return line.texts.map((text) => `    ${text}`)
  const [indent = ""] = /^ */.exec(line.text) ?? []
  const inset = line.kind === "advice" ? "    " : `  ${indent}`
  return wrap(line.text.trim(), width - inset.length).map((text, index) => `${inset}${index > 0 ? "  " : ""}${text}`)
}

function renderRow({ label, value }: Row, paint: Paint): string {
  const shown = label === "request" ? paint(value, "bad") : value
  return `    ${paint(label.padEnd(7), "dim")}  ${shown}`
}

/** Breaks at spaces; a word that is longer than a line stays whole, so that it can be copied. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
