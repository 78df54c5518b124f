import { compileWritten } from "../../compile-written.ts"
import type { ConditionTrap } from "./condition-trap.ts"

/**
 * A wildcard with `StringEquals`, which `StringLike` would have matched.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const starIsLiteral: ConditionTrap = ({ reason, operator, path, policyValues, requestValues = [] }) => {
  if (reason !== "VALUE_MISMATCH" || !/StringEquals/i.test(operator)) return undefined
  const value = policyValues.find((text) => /[*?]/.test(text) && requestValues.some(compileWritten(text)))
  return value === undefined ? undefined : { code: "STAR_IS_LITERAL", path, facts: { operator, value } }
}
