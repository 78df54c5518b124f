import { awsPages } from "../aws-pages.ts"
import { conditionArgs } from "../condition-args.ts"
import { literalPrefix } from "../literal-prefix.ts"
import type { TrustRule } from "../trust-subject.ts"

export const workflowRefOpen: TrustRule = {
  code: "WORKFLOW_REF_OPEN",
  severity: "warning",
  preset: "recommended",
  message: "{values} for {key} takes the workflow from more than one ref.",
  risk: "Whoever can push a branch changes the workflow there, and the changed one gets in; from a pull request, too.",
  fix: "End the value in @refs/heads/main, or in @ and a commit.",
  page: awsPages.oidcKeys,
  check: ({ entrances }) =>
    entrances
      .flatMap(({ claimGates }) => claimGates)
      .filter(({ gate, claim }) => gate.firm && /^(?:job_)?workflow_ref$/.test(claim))
      .filter(({ patterns }) => patterns.some((pattern) => !hasFixedRef(pattern)))
      .map(({ gate: { condition } }) => ({ path: condition.path, args: conditionArgs(condition) })),
}

function hasFixedRef(pattern: string): boolean {
  const ref = pattern.split("@").at(-1) ?? ""
  return ref !== pattern && !literalPrefix(ref).endsWith("*")
}
