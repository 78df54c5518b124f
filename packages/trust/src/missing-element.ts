import { PolicyError } from "./policy-error.ts"

/** A required element is absent. */
export function missingElement(path: string, advice: string): PolicyError {
  return new PolicyError("MISSING_ELEMENT", path, `is missing. ${advice}`)
}
