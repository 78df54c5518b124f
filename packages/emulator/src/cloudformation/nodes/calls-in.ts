import type { CallNode, TemplateNode } from "./template-node.ts"

/** Every function call in a piece of template, outer before inner. */
export function* callsIn(node: TemplateNode): Generator<CallNode> {
  if (node.kind === "text") return
  if (node.kind === "call") {
    yield node
    yield* callsIn(node.argument)
    return
  }
  for (const child of node.kind === "list" ? node.items : node.entries.values()) yield* callsIn(child)
}
