import { type Explanation, formatExplanation } from "@claimbridge/trust"
import type { ActionSettings } from "../settings.ts"
import { accountIdsIn } from "./account-ids-in.ts"
import { fenceFor } from "./fence-for.ts"
import { maskAccounts } from "./mask-accounts.ts"

/** What there is to say about a step that failed. */
export interface FailureFacts {
  readonly title: string
  readonly message: string
  /** What AWS was shown, line by line. */
  readonly seen: readonly string[]
  readonly explanation: Explanation | undefined
  readonly settings: ActionSettings
}

/** What the summary of a job says when there are no credentials. */
export function failureSummary({ title, message, seen, explanation, settings }: FailureFacts): string {
  const parts = [
    `### ${title}`,
    fenced(message),
    explanation ? formatExplanation(explanation, { format: "markdown" }) : "",
    seen.length === 0 ? "" : `What AWS saw:\n\n${fenced(seen.join("\n"))}`,
  ]
  const markdown = `${parts.filter(Boolean).join("\n\n")}\n`
  return settings.maskAccountId ? maskAccounts(markdown, accountIdsIn(markdown)) : markdown
}

function fenced(text: string): string {
  const fence = fenceFor(text, 3)
  return `${fence}text\n${text}\n${fence}`
}
