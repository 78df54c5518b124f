import { findSyntaxError } from "./find-syntax-error.ts"
import { locatePath } from "./locate-path.ts"
import { PolicyError } from "./policy-error.ts"
import { textPosition } from "./text-position.ts"

/** The same error with line and column in the text that the policy was read from. */
export function locateError({ code, path, problem }: PolicyError, json: string): PolicyError {
  const position = locatePath(json, path) ?? textPosition(json, findSyntaxError(json))
  return new PolicyError(code, { path, ...position }, problem)
}
