import { isRecord } from "../../trust/source/is-record.ts"
import type { PolicyPart } from "./policy-document.ts"
import { withoutKey } from "./without-key.ts"

/** Where a condition stands. */
export interface ConditionPlace {
  readonly operator: string
  readonly key: string
}

/** Makes a condition compare with these values alone. */
export function setCondition(
  statement: PolicyPart,
  { operator, key }: ConditionPlace,
  values: readonly string[],
): void {
  const condition = isRecord(statement.Condition) ? statement.Condition : {}
  const entries = isRecord(condition[operator]) ? condition[operator] : {}
  const value = values.length === 1 ? values[0] : values
  statement.Condition = { ...condition, [operator]: { ...withoutKey(entries, key), [key]: value } }
}
