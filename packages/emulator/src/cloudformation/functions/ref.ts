import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import type { Scope } from "./scope.ts"
import { textArgument } from "./text-argument.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-ref.html */
export function ref(call: CallNode, scope: Scope): PlainNode | undefined {
  const name = textArgument(scope, { call, node: call.argument })
  const value = scope.reference(name.text, call.at)
  return value && { ...value, at: call.at }
}
