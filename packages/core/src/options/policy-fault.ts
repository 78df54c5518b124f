import { isRecord } from "../is-record.ts"
import { parseJson } from "../parse-json.ts"

/** Says what was expected of a session policy, or nothing when AWS will at least read it. */
export function policyFault(value: unknown): string | undefined {
  if (isRecord(value)) return "it must be text: JSON.stringify(policy)"
  if (typeof value === "string" && /^[\t\n\r\u0020-\u00ff]{1,2048}$/.test(value) && isJsonObject(value))
    return undefined
  return "it must be policy JSON of 1 to 2048 characters"
}

function isJsonObject(text: string): boolean {
  const parsed = parseJson(text)
  return isRecord(parsed) && !Array.isArray(parsed)
}
