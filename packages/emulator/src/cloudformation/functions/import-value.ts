import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import type { Scope } from "./scope.ts"
import { textArgument } from "./text-argument.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-importvalue.html */
export function importValue(call: CallNode, scope: Scope): PlainNode {
  const name = textArgument(scope, { call, node: call.argument })
  return { ...scope.exported({ ...name, at: call.at }), at: call.at }
}
