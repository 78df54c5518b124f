import type { Location } from "../location.ts"
import { TemplateError } from "../template-error.ts"

/** The error for a second resource of a name that must be unique. `problem` is AWS's text. */
export function nameTaken(at: Location, problem: string): TemplateError {
  return new TemplateError(at, {
    code: "NAME_TAKEN",
    problem: problem.replace(/\.$/, ""),
    hint: "Use another name, or deploy only one of the two",
  })
}
