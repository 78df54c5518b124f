import type { FindingCode } from "./finding-code.ts"
import type { RuleText } from "./lint-rule.ts"
import { poolRules } from "./pool-rules.ts"
import { trustRules } from "./trust-rules.ts"

/** What there is to say about every code, each once. */
export const lintRules: ReadonlyMap<FindingCode, RuleText> = new Map(
  [...trustRules, ...poolRules].map((rule): [FindingCode, RuleText] => [rule.code, rule]),
)
