import { isScalar, isSeq, type Pair, type YAMLMap } from "yaml"
import type { Location } from "../location.ts"
import { TemplateError } from "../template-error.ts"
import { keyPath } from "./key-path.ts"
import { makeCall } from "./make-call.ts"
import type { NodeReader } from "./node-reader.ts"
import { placeOf } from "./place-of.ts"
import type { TemplateMap, TemplateNode } from "./template-node.ts"

type Entries = Map<string, TemplateNode>

interface MapPlace {
  readonly at: Location
  /** The reader of any node, handed in because maps and nodes contain each other. */
  readonly readNode: (reader: NodeReader, node: unknown, parent: Location) => TemplateNode
}

/** Reads a mapping, or the function that it is the long form of. */
export function readMap(reader: NodeReader, node: YAMLMap, place: MapPlace): TemplateNode {
  const entries: Entries = new Map()
  const map = { ...place, entries }
  for (const pair of node.items) {
    if (isScalar(pair.key) && pair.key.value === "<<") merge(reader, pair.value, map)
    else readPair(reader, pair, map)
  }
  return longForm({ kind: "map", entries, at: place.at })
}

function readPair(reader: NodeReader, pair: Pair, map: MapPlace & { readonly entries: Entries }): void {
  const keyAt = placeOf(reader, pair.key, map.at)
  if (!isScalar(pair.key) || pair.key.tag !== undefined) throw invalidKey(keyAt)
  const key = String(pair.key.value ?? "")
  const parent = { ...keyAt, path: keyPath(map.at.path, key) }
  const value = map.readNode(reader, pair.value, parent)
  map.entries.set(key, value.at.line === keyAt.line ? value : { ...value, at: parent })
}

function merge(reader: NodeReader, value: unknown, map: MapPlace & { readonly entries: Entries }): void {
  for (const source of isSeq(value) ? value.items : [value]) {
    const merged = map.readNode(reader, source, map.at)
    if (merged.kind !== "map") throw invalidKey(map.at)
    for (const [key, node] of merged.entries) if (!map.entries.has(key)) map.entries.set(key, node)
  }
}

/** `Condition` stays a key here: policies have it too. Conditions read it as a function themselves. */
function longForm(map: TemplateMap): TemplateNode {
  const keys = [...map.entries.keys()]
  const name = keys.find((key) => key.startsWith("Fn::") || (key === "Ref" && keys.length === 1))
  const argument = name === undefined ? undefined : map.entries.get(name)
  if (name === undefined || argument === undefined) return map
  if (keys.length === 1 || name === "Fn::Transform" || name.startsWith("Fn::ForEach::")) {
    return makeCall(name, argument, map.at)
  }
  throw new TemplateError(map.at, {
    code: "FUNCTION_INVALID",
    problem: `${name} stands beside other keys (${keys.filter((key) => key !== name).join(", ")})`,
    hint: "A function must be the only key of its mapping",
  })
}

function invalidKey(at: Location): TemplateError {
  return new TemplateError(at, {
    code: "KEY_INVALID",
    problem: "A key must be plain text",
    hint: "Functions can't stand in a key: write the whole document as one text with Fn::Sub instead",
  })
}
