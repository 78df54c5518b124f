import { escapeUnseen } from "../escape-unseen.ts"
import type { Finding } from "./finding.ts"
import type { RuleText } from "./lint-rule.ts"
import { lintRules } from "./lint-rules.ts"

/** The sentences of a finding. */
export interface FindingText {
  readonly message: string
  readonly risk: string
  readonly fix: string
}

/** Puts a finding's arguments into the sentences of its rule, with nothing that acts on a terminal. */
export function findingText({ code, args }: Finding): FindingText {
  const rule: Pick<RuleText, "message" | "risk" | "fix"> = lintRules.get(code) ?? { message: code, risk: "", fix: "" }
  const fill = (text: string) => escapeUnseen(text.replace(/\{(\w+)\}/g, (name, key) => args[key] ?? name))
  return { message: fill(rule.message), risk: fill(rule.risk), fix: fill(rule.fix) }
}
