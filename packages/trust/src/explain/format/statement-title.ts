import type { StatementFacts } from "../../evaluation.ts"
import type { Quote } from "./quote.ts"

/** `Statement[0] "Sid" (Allow)`. */
export function statementTitle({ path, sid, effect }: StatementFacts, quote: Quote): string {
  return sid ? `${path} ${quote.value(sid)} (${effect})` : `${path} (${effect})`
}
