import { isMap, isNode, isScalar } from "yaml"
import { type ComposedYaml, composeYaml } from "./compose-yaml.ts"
import type { DocumentPath, Place } from "./source-text.ts"

const top: Place = { line: 1, column: 1 }
/** Of a longer text, such as a large plan on one line, a place helps nobody, and takes seconds to find. */
const maxCharacters = 1_000_000

/** Finds the places of members in a text: where their names stand. Reads it when it is first asked. */
export function locateIn(text: string): (path: DocumentPath) => Place {
  if (text.length > maxCharacters) return () => top
  let composed: ComposedYaml | undefined
  return (path) => {
    composed ??= composeYaml(text)
    const { document, lines } = composed
    for (let length = path.length; length > 0; length -= 1) {
      const offset = startOf(document, path.slice(0, length))
      if (offset !== undefined) return placeAt(lines.linePos(offset))
    }
    return top
  }
}

function startOf(document: ComposedYaml["document"], path: DocumentPath): number | undefined {
  const name = path.at(-1)
  const parent: unknown = document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === name) : undefined
  const node: unknown = pair?.key ?? document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}

function placeAt({ line, col }: { readonly line: number; readonly col: number }): Place {
  return { line, column: col }
}
