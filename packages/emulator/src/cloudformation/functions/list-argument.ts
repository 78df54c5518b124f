import { describeNode } from "../nodes/describe-node.ts"
import type { ListNode, PlainNode } from "../nodes/template-node.ts"
import { invalidCall } from "./invalid-call.ts"
import type { Scope } from "./scope.ts"
import type { Argument } from "./text-argument.ts"

/** @throws {TemplateError} `FUNCTION_INVALID` when the argument is no list */
export function listArgument(scope: Scope, { call, node }: Argument): ListNode<PlainNode> {
  const value = node && scope.evaluate(node)
  if (value?.kind === "list") return value
  const found = value ? `got ${describeNode(value)} where a list belongs` : "lacks an argument"
  throw invalidCall(node?.at ?? call.at, { name: call.name, problem: found })
}
