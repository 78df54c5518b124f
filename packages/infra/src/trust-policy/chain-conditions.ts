import type { ChainModel } from "../model/access-model.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import type { PlanValue } from "../plan/plan-value.ts"

/** A hop passes on these tags and no others, with the values that the session has. */
export function chainConditions(
  { pass = [] }: ChainModel,
  { tagKeys }: Pick<PlanContext, "tagKeys">,
): Readonly<Record<string, PlanValue>> {
  const keys = pass.map((tag) => tagKeys.get(tag) ?? tag)
  if (keys.length === 0) return {}
  return {
    StringEquals: Object.fromEntries(keys.map((key) => [`aws:RequestTag/${key}`, `\${aws:PrincipalTag/${key}}`])),
    "ForAllValues:StringEquals": { "aws:TagKeys": keys },
  }
}
