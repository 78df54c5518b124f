import type { Location } from "../location.ts"
import { TemplateError } from "../template-error.ts"

export function nullValue(at: Location): TemplateError {
  return new TemplateError(at, {
    code: "VALUE_NULL",
    problem: "There is no value here, and CloudFormation does not take null",
    hint: "Write a value, or remove the key",
  })
}
