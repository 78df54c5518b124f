import { isRecord } from "../../trust/source/is-record.ts"
import { visible } from "../../trust/visible.ts"

/**
 * What a value says, one fact a line: `Condition.StringEquals["aws:RequestTag/env"]: "production"`. Lists have no order, and
 * numbers and flags are text.
 */
export function flattenFacts(path: string, value: unknown): readonly string[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((item: unknown) => flattenFacts(path, item))
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => flattenFacts(memberPath(path, key), item))
  return [`${path}: ${visible(JSON.stringify(String(value)))}`]
}

function memberPath(path: string, key: string): string {
  const member = /^[A-Za-z][\w ]*$/.test(key) ? `.${key}` : `[${visible(JSON.stringify(key))}]`
  return path === "" ? member.replace(/^\./, "") : `${path}${member}`
}
