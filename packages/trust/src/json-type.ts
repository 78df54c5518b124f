/** The JSON type of a value with its article, for messages: "an object", "a number", "null". */
export function jsonType(value: unknown): string {
  if (value === null || value === undefined) return "null"
  if (Array.isArray(value)) return "a list"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}
