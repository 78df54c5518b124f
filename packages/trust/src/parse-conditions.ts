import { isRecord } from "./is-record.ts"
import { memberPath } from "./member-path.ts"
import type { StatementCondition } from "./policy.ts"
import { readOperator } from "./read-operator.ts"
import { wrongType } from "./wrong-type.ts"

/**
 * Reads `Condition` into one entry for each operator and key; all of them must hold. An operator without keys restricts
 * nothing, and IAM doesn't even look at its name.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export function parseConditions(value: unknown, path: string): readonly StatementCondition[] {
  if (value === undefined) return []
  return entries(value, path).flatMap(([operator, keys]) => parseOperator(operator, keys, memberPath(path, operator)))
}

function parseOperator(operator: string, keys: unknown, path: string): readonly StatementCondition[] {
  if (isRecord(keys) && Object.keys(keys).length === 0) return []
  readOperator(operator, path)
  return entries(keys, path).map(([key, value]) => {
    const keyPath = memberPath(path, key)
    return { path: keyPath, operator, key, values: parseValues(value, keyPath) }
  })
}

function entries(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (isRecord(value)) return Object.entries(value)
  throw wrongType(path, "must be an object", value)
}

function parseValues(value: unknown, path: string): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((item, index) => {
    if (typeof item === "string") return item
    if (typeof item === "number" || typeof item === "boolean") return String(item)
    throw wrongType(Array.isArray(value) ? `${path}[${index}]` : path, "must be a string, number or boolean", item)
  })
}
