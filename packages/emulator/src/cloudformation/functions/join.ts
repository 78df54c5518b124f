import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import { argumentList } from "./argument-list.ts"
import { listArgument } from "./list-argument.ts"
import type { Scope } from "./scope.ts"
import { textArgument } from "./text-argument.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-join.html */
export function join(call: CallNode, scope: Scope): PlainNode {
  const [delimiterNode, listNode] = argumentList(call, { min: 2, max: 2 })
  const delimiter = textArgument(scope, { call, node: delimiterNode })
  const { items } = listArgument(scope, { call, node: listNode })
  const texts = items.map((node) => textArgument(scope, { call, node }).text)
  return { kind: "text", text: texts.join(delimiter.text), at: call.at }
}
