import type { Finding } from "./finding.ts"
import type { RuleText } from "./lint-rule.ts"
import { lintRules } from "./lint-rules.ts"

/** The sentences of a finding. */
export interface FindingText {
  readonly message: string
  readonly risk: string
  readonly fix: string
}

/** Puts a finding's arguments into the sentences of its rule. */
export function findingText({ code, args }: Finding): FindingText {
  const rule: Pick<RuleText, "message" | "risk" | "fix"> = lintRules.get(code) ?? { message: code, risk: "", fix: "" }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (name, key) => visible(args[key] ?? name))
  return { message: fill(rule.message), risk: fill(rule.risk), fix: fill(rule.fix) }
}

/** Control characters would move the cursor, or break the line. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, " ")
}
