import { TemplateError } from "../template-error.ts"
import type { CallNode } from "./template-node.ts"

/** The error for a function that AWS has and this emulator doesn't run, in a place whose value is needed. */
export function unsupportedFunction({ name, at }: CallNode): TemplateError {
  return new TemplateError(at, {
    code: "FUNCTION_UNSUPPORTED",
    problem: `${name} is not run by this emulator`,
    hint: "Write its result in its place; of a deployed stack, `aws cloudformation get-template --template-stage Processed` shows it",
  })
}
