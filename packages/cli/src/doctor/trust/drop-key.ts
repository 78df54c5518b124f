import { isRecord } from "../../trust/source/is-record.ts"
import type { PolicyPart } from "./policy-document.ts"
import { withoutKey } from "./without-key.ts"

/** Takes a key out of all conditions of a statement. */
export function dropKey(statement: PolicyPart, key: string): void {
  const condition = isRecord(statement.Condition) ? statement.Condition : {}
  const left = Object.entries(condition)
    .map(([operator, entries]) => [operator, isRecord(entries) ? withoutKey(entries, key) : entries] as const)
    .filter(([, entries]) => !isRecord(entries) || Object.keys(entries).length > 0)
  statement.Condition = Object.fromEntries(left)
}
