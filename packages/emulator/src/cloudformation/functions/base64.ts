import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import type { Scope } from "./scope.ts"
import { textArgument } from "./text-argument.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-base64.html */
export function base64(call: CallNode, scope: Scope): PlainNode {
  const { text } = textArgument(scope, { call, node: call.argument })
  return { kind: "text", text: Buffer.from(text, "utf8").toString("base64"), at: call.at }
}
