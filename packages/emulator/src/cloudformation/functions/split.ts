import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import { argumentList } from "./argument-list.ts"
import { invalidCall } from "./invalid-call.ts"
import type { Scope } from "./scope.ts"
import { textArgument } from "./text-argument.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-split.html */
export function split({ at, ...rest }: CallNode, scope: Scope): PlainNode {
  const call = { ...rest, at }
  const [delimiterNode, textNode] = argumentList(call, { min: 2, max: 2 })
  const delimiter = textArgument(scope, { call, node: delimiterNode })
  if (delimiter.text === "") throw invalidCall(delimiter.at, { name: call.name, problem: "has an empty delimiter" })
  const { text } = textArgument(scope, { call, node: textNode })
  return { kind: "list", items: text.split(delimiter.text).map((piece) => ({ kind: "text", text: piece, at })), at }
}
