import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import { argumentList } from "./argument-list.ts"
import { invalidCall } from "./invalid-call.ts"
import { listArgument } from "./list-argument.ts"
import type { Scope } from "./scope.ts"
import { textArgument } from "./text-argument.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-select.html */
export function select(call: CallNode, scope: Scope): PlainNode {
  const [indexNode, listNode] = argumentList(call, { min: 2, max: 2 })
  const index = textArgument(scope, { call, node: indexNode })
  const { items } = listArgument(scope, { call, node: listNode })
  const item = /^\d+$/.test(index.text) ? items[Number(index.text)] : undefined
  if (item) return { ...item, at: call.at }
  const problem = `cannot select the value at index ${index.text} of a list of ${items.length}`
  throw invalidCall(call.at, { name: call.name, problem })
}
