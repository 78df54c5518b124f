import type { Finding } from "./finding.ts"
import type { LintOptions } from "./lint-options.ts"
import type { Hit, LintRule } from "./lint-rule.ts"

/** What the rules of a preset find, in the order of the rules, each place once. */
export function runRules<Subject>(
  rules: readonly LintRule<Subject>[],
  subject: Subject,
  { preset = "recommended", ignore = [] }: LintOptions,
): readonly Finding[] {
  const findings = rules
    .filter((rule) => !ignore.includes(rule.code) && (preset === "strict" || rule.preset === preset))
    .flatMap((rule) => rule.check(subject).map((hit) => finding(rule, hit)))
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()]
}

function finding<Subject>({ code, severity }: LintRule<Subject>, hit: Hit): Finding {
  return { code, severity, args: {}, ...hit, docs: `docs/lint.md#${code.toLowerCase()}` }
}
