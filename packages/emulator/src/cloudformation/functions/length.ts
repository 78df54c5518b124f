import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import { listArgument } from "./list-argument.ts"
import type { Scope } from "./scope.ts"

/** Of the `AWS::LanguageExtensions` transform. */
export function length(call: CallNode, scope: Scope): PlainNode {
  const { items } = listArgument(scope, { call, node: call.argument })
  return { kind: "text", text: String(items.length), at: call.at }
}
