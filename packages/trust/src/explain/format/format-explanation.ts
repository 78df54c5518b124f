import type { Explanation } from "../explanation.ts"
import { describeExplanation } from "./describe-explanation.ts"
import { markdownQuote, textQuote } from "./quote.ts"
import { renderMarkdown } from "./render-markdown.ts"
import { renderText } from "./render-text.ts"

/** Options of `formatExplanation`. */
export interface FormatExplanationOptions {
  /** Default: `text`. `markdown` is for the summary of a job, `json` for programs: the explanation itself. */
  readonly format?: "text" | "markdown" | "json"
  /** Whether text has ANSI colors. Default: false. */
  readonly color?: boolean
  /** Where sentences of text break, in characters. Values are never broken. Default: 100. */
  readonly width?: number
}

/**
 * Puts an explanation into words for a tired person: the verdict, what is in the way with the values of both sides below
 * each other, and what would help; then traps, everything else, and what had to be assumed.
 *
 * Ends without a line break. Values are escaped, so that none of them can act on a terminal.
 *
 * @example
 * ```ts
 * import { type Explanation, formatExplanation } from "@claimbridge/trust"
 *
 * export function summary(explanation: Explanation): string {
 *   return formatExplanation(explanation, { format: "markdown" })
 * }
 * ```
 */
export function formatExplanation(explanation: Explanation, options: FormatExplanationOptions = {}): string {
  const { format = "text", color = false, width = 100 } = options
  if (format === "json") return JSON.stringify(explanation, undefined, 2)
  if (format === "markdown") return renderMarkdown(describeExplanation(explanation, markdownQuote))
  return renderText(describeExplanation(explanation, textQuote), { color, width })
}
