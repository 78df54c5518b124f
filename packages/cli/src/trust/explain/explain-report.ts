import { type FormatExplanationOptions, formatExplanation } from "@claimbridge/trust"
import { visible } from "../visible.ts"
import type { Explained } from "./explained.ts"

/** Puts explanations into one text; titles tell them apart where there are several. */
export function explainReport(explained: readonly Explained[], options: FormatExplanationOptions): string {
  if (options.format === "json") return JSON.stringify({ explanations: explained }, undefined, 2)
  const texts = explained.map(({ explanation }) => formatExplanation(explanation, options))
  if (explained.length === 1) return texts.join("")
  const titles = explained.map(({ file, name }) => titleOf(visible(`${file}: ${name}`), options))
  return texts.map((text, index) => `${titles[index]}\n\n${text}`).join("\n\n")
}

function titleOf(title: string, { format, color }: FormatExplanationOptions): string {
  if (format === "markdown") return `### ${title.replace(/[\\`*_<>[\]|]/g, "\\$&")}`
  return color ? `\u{1b}[1m${title}\u{1b}[0m` : title
}
