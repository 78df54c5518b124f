import { isNode } from "yaml"
import type { Location } from "../location.ts"
import type { NodeReader } from "./node-reader.ts"

/** Where a YAML node begins. A value that begins below its key is said to be at its key. */
export function placeOf(reader: NodeReader, node: unknown, parent: Location): Location {
  if (!isNode(node) || !node.range) return parent
  const { line, col: column } = reader.lines.linePos(node.range[0])
  return { ...parent, line, column }
}
