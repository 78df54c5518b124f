import type { Location } from "../location.ts"
import { describeNode } from "../nodes/describe-node.ts"
import { keyPath } from "../nodes/key-path.ts"
import type { PlainMap, PlainNode, TextNode } from "../nodes/template-node.ts"
import { TemplateError } from "../template-error.ts"

type Kind = "text" | "list" | "map"
const KIND_NAMES: Readonly<Record<Kind, string>> = { text: "String", list: "List", map: "Map" }

/**
 * Reads the properties of a resource, or of a mapping inside them, as the types that AWS documents.
 *
 * Every method throws a `TemplateError`: `PROPERTY_INVALID` for another type, `PROPERTY_MISSING` where required.
 */
export class PropertyReader {
  readonly #map: PlainMap

  constructor(map: PlainMap) {
    this.#map = map
  }

  get at(): Location {
    return this.#map.at
  }

  get keys(): readonly string[] {
    return [...this.#map.entries.keys()]
  }

  /** Where a property stands, or would stand. */
  placeOf(key: string): Location {
    return this.#map.entries.get(key)?.at ?? { ...this.at, path: keyPath(this.at.path, key) }
  }

  node(key: string): PlainNode | undefined {
    return this.#map.entries.get(key)
  }

  requiredNode(key: string): PlainNode {
    const node = this.node(key)
    if (node) return node
    throw new TemplateError(this.at, {
      code: "PROPERTY_MISSING",
      problem: `Property ${key} cannot be empty`,
      hint: `Add ${key}; given are ${this.keys.join(", ") || "none"}`,
    })
  }

  text(key: string): string | undefined {
    const node = this.node(key)
    return node && expectKind(node, key, "text").text
  }

  requiredText(key: string): string {
    return expectKind(this.requiredNode(key), key, "text").text
  }

  flag(key: string): boolean | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    if (/^(true|yes)$/i.test(text)) return true
    if (/^(false|no)$/i.test(text)) return false
    throw invalid(this.placeOf(key), key, `must be of type Boolean, and it is ${JSON.stringify(text)}`)
  }

  integer(key: string): number | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    if (/^-?\d+$/.test(text)) return Number(text)
    throw invalid(this.placeOf(key), key, `must be of type Integer, and it is ${JSON.stringify(text)}`)
  }

  texts(key: string): readonly TextNode[] {
    return this.#items(key).map((item) => expectKind(item, key, "text"))
  }

  /** A list of mappings. */
  readers(key: string): readonly PropertyReader[] {
    return this.#items(key).map((item) => new PropertyReader(expectKind(item, key, "map")))
  }

  reader(key: string): PropertyReader | undefined {
    const node = this.node(key)
    return node && new PropertyReader(expectKind(node, key, "map"))
  }

  #items(key: string): readonly PlainNode[] {
    const node = this.node(key)
    return node ? expectKind(node, key, "list").items : []
  }
}

function expectKind<K extends Kind>(node: PlainNode, key: string, kind: K): Extract<PlainNode, { kind: K }> {
  if (hasKind(node, kind)) return node
  throw invalid(node.at, key, `must be of type ${KIND_NAMES[kind]}, and it is ${describeNode(node)}`)
}

function hasKind<K extends Kind>(node: PlainNode, kind: K): node is Extract<PlainNode, { kind: K }> {
  return node.kind === kind
}

function invalid(at: Location, key: string, problem: string): TemplateError {
  return new TemplateError(at, {
    code: "PROPERTY_INVALID",
    problem: `Value of property ${key} ${problem}`,
    hint: "Write it as the resource type's page in the CloudFormation reference shows",
  })
}
