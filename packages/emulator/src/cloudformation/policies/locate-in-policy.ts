import type { Location } from "../location.ts"
import { keyPath } from "../nodes/key-path.ts"
import type { PlainNode } from "../nodes/template-node.ts"

const SEGMENT = /\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g

/** Where a path of a policy document, e.g. `Statement[0].Effect`, stands in the template: as near as the nodes go. */
export function locateInPolicy(document: PlainNode, policyPath: string): Location {
  let node: PlainNode = document
  let path = document.at.path
  for (const [, quoted, index, name] of policyPath.matchAll(SEGMENT)) {
    const key = quoted === undefined ? name : JSON.parse(`"${quoted}"`)
    path = index === undefined ? keyPath(path, key) : `${path}[${index}]`
    node = child(node, { key, index }) ?? node
  }
  return { ...node.at, path }
}

/** A single statement needs no list, and is `Statement[0]` all the same. */
function child(node: PlainNode, step: { key?: string; index: string | undefined }): PlainNode | undefined {
  if (node.kind === "list") return node.items[Number(step.index)]
  if (node.kind === "map" && step.key !== undefined) return node.entries.get(step.key)
  return undefined
}
