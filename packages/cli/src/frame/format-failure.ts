import type { DescribedFailure } from "./describe-failure.ts"

/** How a failure is printed. */
export type FailureForm = "lines" | "one-line" | "json"

/** A failure for stderr. Text of remote origin cannot begin a line, or move the cursor. */
export function formatFailure(failure: DescribedFailure, form: FailureForm): string {
  if (form === "json") return `${JSON.stringify({ error: failure })}\n`
  const { message, hint, code, docs } = failure
  const what = `claimbridge: ${onOneLine(message)}${code ? ` (${code})` : ""}`
  // SDKs put it into the middle of a sentence.
  if (form === "one-line") return `${what} ${onOneLine(hint)}\n`
  const next = hint.split("\n").map((line) => `  ${onOneLine(line)}`)
  return [what, ...next, ...(docs ? [`  ${docs}`] : []), ""].join("\n")
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim()
}
