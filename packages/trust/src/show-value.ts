import { jsonType } from "./json-type.ts"

/** A value of a policy for messages: text as it is, in quotes, of anything else the type. */
export function showValue(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : jsonType(value)
}
