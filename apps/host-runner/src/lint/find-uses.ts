import { isMap, isScalar, type Node, visit } from "yaml"

/** A place in a workflow. */
export interface Place {
  readonly name: string
  /** In characters from the beginning of the text. */
  readonly offset: number
}

/** A step that uses an action. */
export interface Use extends Place {
  readonly inputs: readonly Place[]
}

/** Every step that uses an action, in order. */
export function findUses(root: Node | null): Use[] {
  const uses: Use[] = []
  visit(root, {
    Map(_, map) {
      const name = scalarPlace(map.get("uses", true))
      if (name) uses.push({ ...name, inputs: keys(map.get("with", true)) })
    },
  })
  return uses
}

function keys(value: unknown): Place[] {
  if (!isMap(value)) return []
  return value.items.flatMap(({ key }) => scalarPlace(key) ?? [])
}

function scalarPlace(node: unknown): Place | undefined {
  if (!isScalar(node) || typeof node.value !== "string") return undefined
  return { name: node.value, offset: node.range?.[0] ?? 0 }
}
