import { findOperator, type QualifiedOperator } from "../find-operator.ts"
import type { PolicyVersion, StatementCondition } from "../policy.ts"

/** A condition as the rules look at it. */
export interface Gate extends QualifiedOperator {
  readonly condition: StatementCondition
  /** In lower case. */
  readonly key: string
  /** What the values match, as patterns for `compileWildcard`: wildcards of exact operators are escaped, variables are `*`. */
  readonly patterns: readonly string[]
  /** Whether the request must have the key with one of the values: not negated, no `IfExists`, `ForAllValues:` or `Null`. */
  readonly firm: boolean
}

/** Reads a condition; gives nothing for an operator that IAM doesn't have. */
export function readGate(condition: StatementCondition, version: PolicyVersion): Gate | undefined {
  const qualified = findOperator(condition.operator)
  if (!qualified) return undefined
  const { operator, quantifier, ifExists } = qualified
  return {
    ...qualified,
    condition,
    key: condition.key.toLowerCase(),
    patterns: condition.values.map((value) => patternOf(value, operator.name, version)),
    firm: !operator.negated && !ifExists && quantifier !== "all" && operator.name !== "Null",
  }
}

function patternOf(value: string, operator: string, version: PolicyVersion): string {
  if (!/^(?:String|Arn|Bool|BinaryEquals$|Numeric(?:Not)?Equals$)/.test(operator)) return "*"
  const takesWildcards = /Like|^Arn/.test(operator)
  const fixed = (text: string) => text.replace(takesWildcards ? /\\/g : /[*?\\]/g, "\\$&")
  const literals = version === "2012-10-17" ? value.split(/\$\{[^}]*\}/) : [value]
  return literals.map(fixed).join("*")
}
