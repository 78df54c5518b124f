import { awsPages } from "../aws-pages.ts"
import { conditionArgs } from "../condition-args.ts"
import type { TrustRule } from "../trust-subject.ts"

export const variablesWithoutVersion: TrustRule = {
  code: "VARIABLES_WITHOUT_VERSION",
  severity: "error",
  preset: "recommended",
  message: 'Without "Version": "2012-10-17", {values} for {key} is plain text.',
  risk: "A comparison never holds, and a negated one always does.",
  fix: 'Write "Version": "2012-10-17" at the top of the policy.',
  page: awsPages.variables,
  check: ({ policy }) =>
    policy.version === "2012-10-17"
      ? []
      : policy.statements
          .flatMap(({ conditions }) => conditions)
          .filter(({ values }) => values.some((value) => value.includes("${")))
          .map((condition) => ({ path: condition.path, args: conditionArgs(condition) })),
}
