import { awsPages } from "../aws-pages.ts"
import { conditionArgs } from "../condition-args.ts"
import type { Gate } from "../gate.ts"
import type { TrustRule } from "../trust-subject.ts"

/** Lists of tag keys are limited with `ForAllValues:`, and the audience has rules of its own. */
const exempt = /^(?:aws:tagkeys|sts:transitivetagkeys)$|:aud$/

export const absentKeyAllowed: TrustRule = {
  code: "ABSENT_KEY_ALLOWED",
  severity: "warning",
  preset: "recommended",
  message: "{operator} lets in whoever has no {key}.",
  risk: "A claim that isn't mapped, or that a token doesn't have, passes instead of failing.",
  fix: 'Drop IfExists or ForAllValues:, or add "Null": { "{key}": "false" }.',
  page: awsPages.multivalued,
  check: ({ grants }) =>
    grants.flatMap(({ gates }) =>
      gates
        .filter((gate) => isLoose(gate) && !gates.some((other) => other.key === gate.key && demandsKey(other)))
        .map(({ condition }) => ({ path: condition.path, args: conditionArgs(condition) })),
    ),
}

function isLoose({ ifExists, quantifier, operator, key }: Gate): boolean {
  return (ifExists || quantifier === "all") && operator.name !== "Null" && !exempt.test(key)
}

function demandsKey({ firm, operator, condition }: Gate): boolean {
  return firm || (operator.name === "Null" && condition.values.every((value) => value.toLowerCase() === "false"))
}
