import { describeNode } from "../nodes/describe-node.ts"
import type { CallNode, TemplateNode, TextNode } from "../nodes/template-node.ts"
import { invalidCall } from "./invalid-call.ts"
import type { Scope } from "./scope.ts"

export interface Argument {
  readonly call: CallNode
  readonly node: TemplateNode | undefined
}

/** @throws {TemplateError} `FUNCTION_INVALID` when the argument is no text */
export function textArgument(scope: Scope, { call, node }: Argument): TextNode {
  const value = node && scope.evaluate(node)
  if (value?.kind === "text") return value
  const found = value ? `got ${describeNode(value)} where text belongs` : "lacks an argument"
  throw invalidCall(node?.at ?? call.at, { name: call.name, problem: found })
}
