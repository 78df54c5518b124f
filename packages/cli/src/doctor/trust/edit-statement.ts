import { isRecord } from "../../trust/source/is-record.ts"
import type { PolicyPart } from "./policy-document.ts"

/** Adds an action to a statement. */
export function addAction(statement: PolicyPart, action: string): void {
  const actions: readonly unknown[] = [statement.Action ?? []].flat()
  statement.Action = [...new Set([...actions, action])]
}

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

/** Takes a key out of all conditions of a statement. */
export function dropKey(statement: PolicyPart, key: string): void {
  const condition = isRecord(statement.Condition) ? statement.Condition : {}
  const left = Object.entries(condition)
    .map(([operator, entries]) => [operator, isRecord(entries) ? withoutKey(entries, key) : entries] as const)
    .filter(([, entries]) => !isRecord(entries) || Object.keys(entries).length > 0)
  statement.Condition = Object.fromEntries(left)
}

/** IAM compares the names of keys without case. */
function withoutKey(entries: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name.toLowerCase() !== key.toLowerCase()))
}
