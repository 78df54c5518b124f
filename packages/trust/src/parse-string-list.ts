import { jsonType } from "./json-type.ts"
import { PolicyError } from "./policy-error.ts"

/** Reads `"x"` or `["x", "y"]`, as IAM's grammar allows wherever it allows a list. */
export function parseStringList(value: unknown, path: string): readonly string[] {
  if (typeof value === "string") return [value]
  if (!Array.isArray(value)) {
    throw new PolicyError("WRONG_TYPE", path, `must be a string or a list of strings, not ${jsonType(value)}.`)
  }
  if (value.length === 0) {
    throw new PolicyError("EMPTY_LIST", path, "the list is empty, so it would match nothing. Name at least one value.")
  }
  return value.map((item: unknown, index) => {
    if (typeof item === "string") return item
    throw new PolicyError("WRONG_TYPE", `${path}[${index}]`, `must be a string, not ${jsonType(item)}.`)
  })
}
