import { TemplateError } from "../template-error.ts"
import { describeNode } from "./describe-node.ts"
import type { TemplateNode, TextNode } from "./template-node.ts"

/** @throws {TemplateError} `SECTION_INVALID` when a part of the template's frame is no text */
export function expectText(node: TemplateNode): TextNode {
  if (node.kind === "text") return node
  throw new TemplateError(node.at, {
    code: "SECTION_INVALID",
    problem: `Text belongs here, and this is ${describeNode(node)}`,
    hint: "Write the value itself; functions don't run in this place",
  })
}
