import { jsonType } from "./json-type.ts"
import { PolicyError } from "./policy-error.ts"

/** Something has another JSON type than IAM's grammar says. `rule` is what that says, such as `must be a string`. */
export function wrongType(path: string, rule: string, value: unknown): PolicyError {
  return new PolicyError("WRONG_TYPE", path, `${rule}, not ${jsonType(value)}.`)
}
