import { awsPages } from "../aws-pages.ts"
import { conditionArgs } from "../condition-args.ts"
import type { TrustRule } from "../trust-subject.ts"

export const negatedInAllow: TrustRule = {
  code: "NEGATED_IN_ALLOW",
  severity: "note",
  preset: "strict",
  message: "{operator} on {key} lets in everything but {values}.",
  risk: "What nobody thought of gets in, and so does a token without the claim.",
  fix: "List what may come in, or write the exception as a Deny.",
  page: awsPages.operators,
  check: ({ grants }) =>
    grants.flatMap(({ gates }) =>
      gates
        .filter(({ operator, ifExists }) => operator.negated && !ifExists)
        .map(({ condition }) => ({ path: condition.path, args: conditionArgs(condition) })),
    ),
}
