import type { Location } from "../location.ts"
import { TemplateError } from "../template-error.ts"
import { FUNCTION_NAMES, UNSUPPORTED_FUNCTION_NAMES } from "./function-names.ts"
import type { CallNode, TemplateNode } from "./template-node.ts"

/**
 * Makes a function call, after making sure that CloudFormation has such a function.
 *
 * @throws {TemplateError} `FUNCTION_UNKNOWN`
 */
export function makeCall(written: string, argument: TemplateNode, at: Location): CallNode {
  const name = written.startsWith("Fn::ForEach::") ? "Fn::ForEach" : written
  if (FUNCTION_NAMES.has(name) || UNSUPPORTED_FUNCTION_NAMES.has(name)) return { kind: "call", name, argument, at }
  throw new TemplateError(at, {
    code: "FUNCTION_UNKNOWN",
    problem: `There is no function ${name}`,
    hint: `Functions are ${[...FUNCTION_NAMES].join(", ")}, or their short forms such as !Ref and !Sub`,
  })
}
