import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import { toJson } from "../nodes/to-json.ts"
import { invalidCall } from "./invalid-call.ts"
import type { Scope } from "./scope.ts"

/** Of the `AWS::LanguageExtensions` transform. */
export function toJsonString(call: CallNode, scope: Scope): PlainNode {
  const value = scope.evaluate(call.argument)
  if (!value || value.kind === "text") {
    throw invalidCall(call.at, { name: call.name, problem: "is given neither a mapping nor a list" })
  }
  return { kind: "text", text: JSON.stringify(toJson(value)), at: call.at }
}
