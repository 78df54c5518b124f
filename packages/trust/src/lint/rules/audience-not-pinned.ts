import { audienceGates, pinsAudience } from "../audience-gates.ts"
import { awsPages } from "../aws-pages.ts"
import { conditionArgs } from "../condition-args.ts"
import type { TrustRule } from "../trust-subject.ts"

export const audienceNotPinned: TrustRule = {
  code: "AUDIENCE_NOT_PINNED",
  severity: "error",
  preset: "recommended",
  message: "{operator} with {values} doesn't pin {key}.",
  risk: "As without any condition on the audience. IAM's check at creation is about the text: it takes ForAllValues:, **, ? and [] for Cognito.",
  fix: "Use StringEquals, without IfExists or ForAllValues:, and the whole audience, without wildcards.",
  page: awsPages.oidcKeys,
  check: ({ entrances }) =>
    entrances.flatMap((entrance) => {
      const gates = audienceGates(entrance)
      if (!entrance.assumes || gates.some((gate) => pinsAudience(gate, entrance.issuer))) return []
      return gates.map(({ condition }) => ({ path: condition.path, args: conditionArgs(condition) }))
    }),
}
