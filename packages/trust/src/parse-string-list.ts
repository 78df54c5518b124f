import { PolicyError } from "./policy-error.ts"
import { wrongType } from "./wrong-type.ts"

/** Reads `"x"` or `["x", "y"]`, as IAM's grammar allows wherever it allows a list. */
export function parseStringList(value: unknown, path: string): readonly string[] {
  if (typeof value === "string") return [value]
  if (!Array.isArray(value)) throw wrongType(path, "must be a string or a list of strings", value)
  if (value.length === 0) {
    throw new PolicyError("EMPTY_LIST", path, "the list is empty, so it would match nothing. Name at least one value.")
  }
  return value.map((item: unknown, index) => {
    if (typeof item === "string") return item
    throw wrongType(`${path}[${index}]`, "must be a string", item)
  })
}
