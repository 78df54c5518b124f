import type { Claims } from "@claimbridge/core"
import { CliError } from "../../cli-error.ts"
import type { PolicyRule, RunnerPolicy } from "../policy/runner-policy.ts"

/** Why a job fails: a rule says so, or none is for it. It names the claims that the policy asks for, and no others. */
export function deniedJob({ rules, path }: RunnerPolicy, rule: PolicyRule | undefined, claims: Claims): CliError {
  if (rule !== undefined) {
    const hint = `Ask the owner of the runner: the rule is at ${rule.place}.`
    return new CliError({
      kind: "denied",
      message: `This runner has no AWS credentials for this job: ${rule.name}.`,
      hint,
    })
  }
  const asked = new Set(rules.flatMap(({ conditions }) => conditions.map(({ claim }) => claim)))
  const facts = [...asked].map((claim) => `${claim} ${shown(claims[claim])}`).join(", ")
  return new CliError({
    kind: "denied",
    message: `No rule of this runner is for this job: ${facts || "there are no rules"}.`,
    hint: `Ask the owner of the runner for a rule in ${path}, or choose another runner. \`claimbridge runner check\` shows what each rule says.`,
  })
}

function shown(value: unknown): string {
  return value === undefined ? "(none)" : JSON.stringify(value).slice(0, 120)
}
