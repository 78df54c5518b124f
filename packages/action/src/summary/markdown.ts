import { fenceFor } from "./fence-for.ts"

/** A value in a cell of a table: as code, whatever is in it. */
export function code(text: string): string {
  const line = text.replaceAll(/[\r\n]+/g, " ").replaceAll("|", "\\|")
  const fence = fenceFor(line, 1)
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : ""
  return `${fence}${pad}${line}${pad}${fence}`
}

/** A table with a line of headings; nothing without rows. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ""
  const lines = [headings, headings.map(() => "---"), ...rows]
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`
}
