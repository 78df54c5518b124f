import type { Claims } from "@claimbridge/core"
import { chainOptions } from "../../settings/chain-options.ts"
import type { Choice, RuleVerdict } from "../policy/choose-rule.ts"
import type { PolicyRule } from "../policy/runner-policy.ts"

/** How a job came to its rule, for people. */
export function formatChoice({ decision, rule, verdicts }: Choice, claims: Claims): string {
  const outcome =
    rule === undefined ? `${decision}: no rule is for this job, so the default decides` : `${decision}: ${rule.name}`
  const lines = [outcome, ...verdicts.flatMap((verdict) => verdictLines(verdict, claims)), ...profileLines(rule)]
  return `${lines.join("\n")}\n`
}

function verdictLines({ rule, failed }: RuleVerdict, claims: Claims): string[] {
  const title = `  ${failed.length === 0 ? "yes" : "no "} ${rule.name} (${rule.place})`
  return [
    title,
    ...failed.map(
      ({ claim, patterns }) => `        ${claim} is ${shown(claims[claim])}, and not ${patterns.join(" or ")}`,
    ),
  ]
}

function profileLines(rule: PolicyRule | undefined): string[] {
  return [...(rule?.profiles ?? [])].map(([name, options]) => {
    const role = options.text("role-arn") ?? options.text("custom-role-arn") ?? "the role that the pool chooses"
    const { chain = [] } = chainOptions(options)
    return `  profile ${name}: ${[role, ...chain.map(({ roleArn }) => roleArn)].join(" → ")}`
  })
}

function shown(value: unknown): string {
  return value === undefined ? "not in the token" : JSON.stringify(value).slice(0, 200)
}
