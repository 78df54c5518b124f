/** A YAML scalar as the text that a variable or an input gets; nothing becomes the empty text. */
export function scalarText(value: unknown): string {
  if (typeof value === "string") return value
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  if (value === null || value === undefined) return ""
  throw new Error(`A ${Array.isArray(value) ? "sequence" : "mapping"} was not expected`)
}
