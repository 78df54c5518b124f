import type { PlainNode } from "./template-node.ts"

/** The value as JSON has it. Every scalar becomes a string. */
export function toJson(node: PlainNode): unknown {
  if (node.kind === "text") return node.text
  if (node.kind === "list") return node.items.map(toJson)
  return Object.fromEntries([...node.entries].map(([key, value]) => [key, toJson(value)]))
}
