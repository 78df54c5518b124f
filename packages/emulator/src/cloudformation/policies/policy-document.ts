import type { PlainNode } from "../nodes/template-node.ts"
import { toJson } from "../nodes/to-json.ts"

/** The JSON of a policy document that is written as a mapping or as JSON text. */
export function policyDocument(node: PlainNode): string {
  return node.kind === "text" ? node.text : JSON.stringify(toJson(node))
}
