import { TemplateError } from "../template-error.ts"
import { describeNode } from "./describe-node.ts"
import { UNSUPPORTED_FUNCTION_NAMES } from "./function-names.ts"
import type { TemplateMap, TemplateNode } from "./template-node.ts"
import { unsupportedFunction } from "./unsupported-function.ts"

/** @throws {TemplateError} `SECTION_INVALID` when a part of the template's frame is no mapping */
export function expectMap(node: TemplateNode): TemplateMap {
  if (node.kind === "map") return node
  if (node.kind === "call" && UNSUPPORTED_FUNCTION_NAMES.has(node.name)) throw unsupportedFunction(node)
  throw new TemplateError(node.at, {
    code: "SECTION_INVALID",
    problem: `A mapping belongs here, and this is ${describeNode(node)}`,
    hint: "Look at the indentation below this line",
  })
}
