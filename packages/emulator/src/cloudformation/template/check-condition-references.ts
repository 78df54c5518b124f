import { callsIn } from "../nodes/calls-in.ts"
import type { CallNode } from "../nodes/template-node.ts"
import { TemplateError } from "../template-error.ts"
import type { Template } from "./template.ts"

/**
 * Conditions are decided before any resource exists: makes sure that they name parameters only.
 *
 * @throws {TemplateError} `REFERENCE_UNKNOWN`
 */
export function checkConditionReferences(template: Template): void {
  for (const condition of template.conditions.values()) {
    for (const call of callsIn(condition)) checkCall(template, call)
  }
}

function checkCall(template: Template, { name, argument, at }: CallNode): void {
  const text = argument.kind === "text" ? argument.text : ""
  const isResource = name === "Fn::GetAtt" || (name === "Ref" && template.resources.has(text))
  if (!isResource) return
  throw new TemplateError(at, {
    code: "REFERENCE_UNKNOWN",
    problem: `Unresolved dependencies [${text.split(".")[0]}]: a condition cannot refer to a resource`,
    hint: "Use parameters, mappings and pseudo parameters in conditions",
  })
}
