import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import type { Scope } from "./scope.ts"
import { textArgument } from "./text-argument.ts"

/** Three zones, `a` to `c`, whatever the region. */
export function getAzs(call: CallNode, scope: Scope): PlainNode {
  const { text } = textArgument(scope, { call, node: call.argument })
  const region = text === "" ? scope.region : text
  const items = ["a", "b", "c"].map((zone) => ({ kind: "text" as const, text: `${region}${zone}`, at: call.at }))
  return { kind: "list", items, at: call.at }
}
