import type { TemplateNode } from "./template-node.ts"

/** What kind of value this is, for the end of a sentence: `a list`. */
export function describeNode(node: TemplateNode): string {
  if (node.kind === "call") return `the result of ${node.name}`
  if (node.kind === "text") return "text"
  return node.kind === "list" ? "a list" : "a mapping"
}
