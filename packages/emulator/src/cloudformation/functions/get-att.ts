import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import { argumentList } from "./argument-list.ts"
import { invalidCall } from "./invalid-call.ts"
import type { Scope } from "./scope.ts"
import { textArgument } from "./text-argument.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getatt.html */
export function getAtt(call: CallNode, scope: Scope): PlainNode {
  if (call.argument.kind === "text") return fromText(call, call.argument.text, scope)
  const [logicalId, attribute] = argumentList(call, { min: 2, max: 2 })
  const id = textArgument(scope, { call, node: logicalId })
  return scope.attribute(id.text, textArgument(scope, { call, node: attribute }).text, call.at)
}

function fromText(call: CallNode, text: string, scope: Scope): PlainNode {
  const dot = text.indexOf(".")
  if (dot > 0) return scope.attribute(text.slice(0, dot), text.slice(dot + 1), call.at)
  throw invalidCall(call.at, { name: call.name, problem: `is given ${JSON.stringify(text)}, without an attribute` })
}
